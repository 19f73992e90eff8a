// Starts the program, and says so when that fails: whatever happens, the page
// keeps something to read. There are light programs, for the list of interventions
// and for one view in the frame of another page, and the whole one, which takes over
// from them. The build names their files on this script's own element, because the
// names change with the content.
//
// A classic script, not a module: the frame of another page may be closed so
// tightly that modules are refused there, and then this must say so.
(() => {
  const own = document.getElementById('boot');
  const root = document.documentElement;
  const query = new URLSearchParams(location.search);
  const framed = query.has('embed');

  // It runs as soon as it is here, so that program and data are on their way before
  // the stylesheet is. What touches the page waits until the page is there.
  const parsed = (act) => {
    if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', act, { once: true });
    else act();
  };
  let trouble;
  let loading;
  let busy;
  parsed(() => { [trouble, loading, busy] = ['trouble', 'loading', 'busy'].map((id) => document.getElementById(id)); });

  // Shows one of the reasons that #trouble has a section for. The first one
  // stays: what goes wrong later mostly follows from it. Nothing on the page is
  // removed.
  function show(reason) {
    loading.hidden = true;
    if (!trouble.hidden) return;
    for (const section of trouble.querySelectorAll('[data-for]')) {
      section.hidden = section.dataset.for !== reason;
    }
    trouble.dataset.reason = reason;
    trouble.hidden = false;
  }

  // The program's own way to say it: a panic sends `crash`.
  document.addEventListener('atlas:trouble', (event) => show(event.detail));

  // --- A guest in the frame of another page ----------------------------------

  // What stands there until the program does is a line or two, with no header
  // and no heading of its own.
  function beGuest() {
    const before = document.getElementById('static');
    before.replaceChildren(document.getElementById('guest').content.cloneNode(true));
    const whole = new URL(location);
    for (const key of ['embed', 'id', 'level', 'theme', 'accent', 'size']) whole.searchParams.delete(key);
    const address = query.get('embed') === 'record' ? (whole.searchParams.set('view', 'record'), whole.href) : whole.href;
    for (const link of trouble.querySelectorAll('.outside')) link.href = link.textContent = address;
    for (const link of document.querySelectorAll('#static a, #trouble a:not(.btn)')) link.target = '_blank';
  }

  // Tells the page around us how high we are, whenever that changes or it asks.
  // There is no secret in it, so any page may know. The height is that of the
  // content, which no height of the frame changes: no loop.
  function tellHeight() {
    const id = /^[\w-]{1,64}$/.exec(query.get('id') ?? '')?.[0] ?? '';
    const { body } = document;
    let told = 0;
    let clock;
    const tell = () => {
      told = Math.ceil(body.getBoundingClientRect().height);
      parent.postMessage({ type: 'indsatsatlas:height', version: 1, id, height: told }, '*');
      // A page that follows leaves nothing to scroll; one that doesn't, does.
      clearTimeout(clock);
      clock = setTimeout(follow, 1000);
    };
    // Where the frame follows, a scroll bar between two heights would only make
    // the content narrower for a moment, and so higher, and so on.
    const follow = () => root.toggleAttribute('data-fits', innerHeight >= told);
    new ResizeObserver(() => Math.ceil(body.getBoundingClientRect().height) === told || tell()).observe(body);
    addEventListener('resize', () => innerHeight >= told && follow());
    addEventListener('message', ({ source, data }) => source === parent && data?.type === 'indsatsatlas:ask' && tell());
  }

  if (framed) {
    root.dataset.embed = '';
    const theme = query.get('theme');
    if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
    parsed(beGuest);
    if (parent !== window) parsed(tellHeight);
  }

  // A word that is explained also opens under a mouse that rests on it, and stays
  // while the mouse is on it or on what it means; pressed, it stays until it is
  // closed. Keys and fingers open it without us.
  let over;
  let opened;
  let rests;
  document.addEventListener('pointerover', ({ target, pointerType }) => {
    const now = pointerType === 'mouse' ? target.closest('.term, .meaning') : null;
    if (now === over) return;
    over = now;
    clearTimeout(rests);
    rests = setTimeout(() => {
      const meaning = now?.popoverTargetElement;
      if (!now) opened?.hidePopover();
      if (!now) opened = null;
      if (!meaning || meaning.matches(':popover-open')) return;
      meaning.showPopover({ source: now });
      opened = meaning;
    }, 300);
  });
  document.addEventListener('click', (event) => {
    // What is closed before the mouse has rested must not open again.
    clearTimeout(rests);
    if (opened?.matches(':popover-open') && event.target.closest('.term')?.popoverTargetElement === opened) event.preventDefault();
    opened = null;
  }, true);

  // A record is also a plain page of its own.
  const record = /^[a-z0-9-]{1,80}$/.exec(query.get('record') ?? '')?.[0];
  if (record) parsed(() => {
    for (const link of document.querySelectorAll('a[href^="pages/"]')) {
      link.href = link.getAttribute('href').replace('.html', `/${record}.html`);
    }
  });

  // --- The program -------------------------------------------------------------

  // Compiles a program of one function that counts the bits of sixteen bytes at
  // once: the surest way to learn whether the browser knows WebAssembly as ours
  // is written, and the content policy allows it.
  function canRun() {
    try {
      return Boolean(new WebAssembly.Module(Uint8Array.of(
        0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10, 10, 1, 8, 0, 65, 0, 253, 15, 253, 98, 11,
      )));
    } catch {
      return false;
    }
  }

  // Fetches and compiles the program. Compiling while it arrives is allowed only
  // under the right content type, which not every host sends.
  async function fetchProgram(url) {
    const response = await fetch(url);
    const type = response.headers.get('Content-Type') ?? '';
    // Some hosts answer with a page of theirs where a file is missing.
    if (!response.ok || type.startsWith('text/html')) throw new TypeError(`${response.status} ${type} ${url}`);
    return type.startsWith('application/wasm')
      ? WebAssembly.compileStreaming(response)
      : WebAssembly.compile(await response.arrayBuffer());
  }

  // The light program that will do, if one does: the list, with no chart and no
  // stricter rule; or one view in a frame. The one file that opens from disk has
  // only the whole one.
  const CHARTS = { map: 'places', time: 'background', need: 'background', gradient: 'background' };
  function choose() {
    const preset = query.get('embed');
    const chart = query.get('chart');
    if (preset === 'list' || (query.get('view') === 'explore' && (!framed || preset === 'full'))) {
      return ['chart', 'rule', 'pin'].some((key) => query.has(key)) ? '' : 'list';
    }
    if (preset === 'record' || preset === 'matrix') return preset;
    if (preset !== 'chart') return '';
    if (!chart || chart === 'matrix' || chart === 'recommended') return 'matrix';
    return CHARTS[chart] ?? 'findings';
  }
  let light = own.parts ? '' : choose();
  if (!own.dataset[`${light}Wasm`]) light = '';
  // The files that will do at first; the rest of the catalogue follows.
  const EARLY = { intervals: 'figures', cost: 'figures', need: 'counts', gradient: 'counts' };
  function early() {
    if (!light || ['q', 'pin'].some((key) => query.has(key))) return ['interventions', 'codes'];
    if (light === 'record') return [record ? `records/${record}` : 'interventions', 'codes'];
    return [light === 'matrix' ? 'matrix' : (framed && EARLY[query.get('chart')]) || 'list'];
  }

  const at = (name) => new URL(name, document.baseURI).href;
  const fetchParts = (js, wasm) => Promise.all([import(at(js)), fetchProgram(at(wasm))]);
  let coming;
  const whole = () => {
    coming ??= own.parts?.() ?? fetchParts(own.dataset.js, own.dataset.wasm);
    // What failed may be asked for again.
    coming.catch(() => { coming = undefined; });
    return coming;
  };
  const run = async ([glue, program]) => glue.default({ module_or_path: program });

  // --- The data ----------------------------------------------------------------

  // They are on their way before the program is. `file` hands one out to it.
  const files = new Map();
  const read = new Map();
  own.file = (url) => {
    const answer = files.get(url) ?? (light ? null : read.get(url)) ?? fetch(url);
    files.delete(url);
    read.delete(url);
    if (!light) return answer;
    // What the light program has read the whole one needn't fetch again. The light
    // one itself asks twice only for what was wrong the first time.
    return answer.then((response) => {
      if (response.ok) read.set(url, Promise.resolve(response.clone()));
      return response;
    });
  };
  if (!own.parts) {
    for (const name of [...early(), 'municipalities']) {
      const file = fetch(`data/${name}.json`);
      // The program asks and says what went wrong.
      file.catch(() => {});
      files.set(`data/${name}.json`, file);
    }
  }

  // Browsers report the network's failures as TypeError; any other error means
  // that this browser is too old for the program. In a closed frame it is the
  // server that doesn't open its files to it.
  function failed(error) {
    console.error(error);
    if (!(error instanceof TypeError)) return show('no-wasm');
    return show(self.origin === 'null' && framed ? 'frame' : 'load');
  }

  // A light program sends for the whole one, and goes on until that draws.
  let clock;
  document.addEventListener('atlas:whole', async ({ detail }) => {
    own.dataset.press = detail;
    if (clock) return;
    clock = setTimeout(() => { busy.hidden = false; }, 300);
    try {
      const parts = await whole();
      light = '';
      await run(parts);
    } catch (error) {
      delete own.dataset.press;
      rest();
      failed(error);
    }
  });
  const rest = () => {
    clearTimeout(clock);
    clock = undefined;
    busy.hidden = true;
  };
  document.addEventListener('atlas:end', () => {
    rest();
    if (trouble.dataset.reason === 'load') trouble.hidden = true;
  });

  const able = canRun();
  const first = able && (light
    ? fetchParts(own.dataset[`${light}Js`], own.dataset[`${light}Wasm`]).catch(() => { light = ''; return whole(); })
    : whole());
  // Whoever waits for it says what went wrong.
  if (first) first.catch(() => {});

  async function start() {
    if (!able) return show('no-wasm');

    // A fault in the program reaches the window, not us, once it runs.
    const check = (error) => error instanceof WebAssembly.RuntimeError && show('crash');
    addEventListener('error', (event) => check(event.error));
    addEventListener('unhandledrejection', (event) => check(event.reason));

    // A quick start shows no loading line at all.
    setTimeout(() => { loading.hidden = !trouble.hidden; }, 300);

    let parts;
    try {
      parts = await first;
    } catch (error) {
      return failed(error);
    }
    try {
      await run(parts);
    } catch (error) {
      console.error(error);
      show('crash');
    }
    // Most go on from the list. A frame stays, and some pay for each byte.
    if (light && !framed && !navigator.connection?.saveData) setTimeout(() => whole().catch(() => {}), 3000);
  }

  parsed(start);
})();
