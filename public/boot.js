// Starts the program, and says so when that fails: whatever happens, the page
// keeps something to read. Trunk names the program's two files on this script's
// own element, because their names change with their content.

const own = document.getElementById('boot');
const trouble = document.getElementById('trouble');
const loading = document.getElementById('loading');

// Shows one of the reasons that #trouble has a section for. The first one stays:
// what goes wrong later mostly follows from it. Nothing on the page is removed.
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

// Compiles the eight bytes of an empty program: the surest way to learn whether
// the browser knows WebAssembly and the content policy allows it.
function canRun() {
  try {
    return Boolean(new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0)));
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

async function start() {
  if (!canRun()) return show('no-wasm');

  // A fault in the program reaches the window, not us, once it runs.
  const check = (error) => error instanceof WebAssembly.RuntimeError && show('crash');
  addEventListener('error', (event) => check(event.error));
  addEventListener('unhandledrejection', (event) => check(event.reason));

  // A quick start shows no loading line at all.
  setTimeout(() => { loading.hidden = !trouble.hidden; }, 300);

  let parts;
  try {
    const at = (name) => new URL(name, document.baseURI).href;
    parts = await Promise.all([import(at(own.dataset.js)), fetchProgram(at(own.dataset.wasm))]);
  } catch (error) {
    console.error(error);
    // Browsers report the network's failures as TypeError; any other error
    // means that this browser is too old for the program.
    return show(error instanceof TypeError ? 'load' : 'no-wasm');
  }
  try {
    const [glue, program] = parts;
    await glue.default({ module_or_path: program });
  } catch (error) {
    console.error(error);
    show('crash');
  }
}

start();
