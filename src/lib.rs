#![doc = include_str!("README.md")]

pub mod domain;

pub mod chart;
pub mod exchange;
pub mod query;
pub mod text;

pub mod state;

pub mod export;
pub mod present;

pub mod components;

pub mod pages;

pub mod browser;

pub mod app;
