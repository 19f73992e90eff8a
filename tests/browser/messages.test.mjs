// Messages between the atlas in a frame and the page around it: whatever is sent,
// nothing throws, nothing but a height from our own frame is obeyed.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import vm from 'node:vm';

const source = (name) => readFileSync(fileURLToPath(new URL(`../../public/${name}`, import.meta.url)), 'utf8');

/** Chance that is the same each time. */
function chance(seed) {
  let at = seed;
  return (end) => {
    at = (Math.imul(at ^ (at >>> 15), 2246822519) + 0x9e3779b9) >>> 0;
    return at % end;
  };
}

/** Anything that a message can hold, some of it nearly right. */
function anything(below, depth = 0) {
  const plain = [
    undefined, null, true, 0, -1, 1, 600, 99_999, 1e5, 1e308, NaN, Infinity, '', 'indsatsatlas:height', 'indsatsatlas:ask', '600', '__proto__', '\u202E',
    'x'.repeat(10_000), Symbol.iterator, 10n, () => { throw new Error('called'); }, new Date(NaN), /x/, new Map([[1, 2]]), new Uint8Array(3),
  ];
  const kinds = depth > 3 ? 1 : 5;
  switch (below(kinds)) {
    case 1: return Array.from({ length: below(4) }, () => anything(below, depth + 1));
    case 2: return { type: 'indsatsatlas:height', version: below(3), id: anything(below, 4), height: anything(below, 3), ...(below(2) ? { more: anything(below, depth + 1) } : {}) };
    case 3: return Object.fromEntries(['type', 'version', 'height', 'id', 'constructor'].slice(below(5)).map((key) => [key, anything(below, depth + 1)]));
    case 4: return { type: ['indsatsatlas:height', 'indsatsatlas:ask', 'other'][below(3)], version: 1, height: [600, -5, '7', null, 1e9][below(5)] };
    default: return plain[below(plain.length)];
  }
}

test('embed.js obeys a sane height of its own frame and nothing else, whatever comes', () => {
  const listeners = [];
  const own = {};
  const style = {};
  const frame = {
    contentWindow: own, src: 'https://atlas.example/a/?embed=matrix', style, offsetHeight: 600, clientHeight: 596,
    hasAttribute: () => false, sandbox: { contains: () => false },
  };
  own.postMessage = () => {};
  vm.runInNewContext(source('embed.js'), {
    document: { currentScript: { src: 'https://atlas.example/a/embed.js' }, querySelectorAll: () => [frame], createElement: () => ({}) },
    location: { href: 'https://host.example/' },
    addEventListener: (type, act) => type === 'message' && listeners.push(act),
    customElements: { get: () => undefined, define: () => {} },
    HTMLElement: class {}, URL, Number, Math, getComputedStyle: () => ({ boxSizing: 'border-box' }),
  });
  assert.equal(listeners.length, 1);
  const below = chance(7);
  let obeyed = 0;
  for (let at = 0; at < 100_000; at += 1) {
    const data = anything(below);
    const from = below(3) ? own : {};
    const origin = ['https://atlas.example', 'https://evil.example', 'null', ''][below(4)];
    delete style.height;
    listeners[0]({ data, source: from, origin });
    const height = data?.height;
    const right = from === own && origin === 'https://atlas.example' && data?.type === 'indsatsatlas:height' && data.version === 1 &&
      typeof height === 'number' && height > 0 && height < 1e5;
    assert.equal(style.height, right ? `${Math.ceil(height) + 4}px` : undefined);
    obeyed += right;
  }
  assert.ok(obeyed > 100, `only ${obeyed} were right`);
});

test('boot.js answers a question of the page around it alone, and throws at nothing', () => {
  const listeners = [];
  const sent = [];
  const parent = { postMessage: (data) => sent.push(data) };
  const element = () => new Proxy(function () {}, {
    get: (_, key) => {
      if (key === Symbol.toPrimitive) return () => '';
      if (key === Symbol.iterator) return function* () {};
      if (key === 'getBoundingClientRect') return () => ({ height: 640 });
      if (key === 'dataset') return {};
      return element();
    },
    set: () => true,
    apply: () => element(),
  });
  const window = {
    document: new Proxy({ body: element(), documentElement: element(), baseURI: 'https://atlas.example/' }, { get: (all, key) => all[key] ?? element() }),
    location: new URL('https://atlas.example/?embed=matrix&id=one'),
    parent, innerHeight: 640, console: { error: () => {} }, self: { origin: 'https://atlas.example' },
    addEventListener: (type, act) => type === 'message' && listeners.push(act),
    ResizeObserver: class { observe() {} }, setTimeout: () => 0, clearTimeout: () => {}, URL, URLSearchParams, WebAssembly: undefined, Math, Boolean, Promise, TypeError,
  };
  window.window = window;
  vm.runInNewContext(source('boot.js'), window);
  assert.ok(listeners.length >= 1);
  const below = chance(9);
  let asked = 0;
  for (let at = 0; at < 20_000; at += 1) {
    const data = anything(below);
    const from = below(2) ? parent : {};
    const before = sent.length;
    for (const act of listeners) act({ data, source: from });
    const right = from === parent && data?.type === 'indsatsatlas:ask';
    assert.equal(sent.length > before, right);
    asked += right;
  }
  assert.ok(asked > 100, `only ${asked} were questions`);
  for (const one of sent) assert.deepEqual({ ...one }, { type: 'indsatsatlas:height', version: 1, id: 'one', height: 640 });
});
