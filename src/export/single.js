// The one file that opens from disk: unpacks what it carries and hands it to the
// start script and the program as if it had been fetched. Stands behind the
// program's own glue, in the same module.
{
  const unpack = async () => {
    const packed = document.getElementById('packed');
    const bytes = Uint8Array.from(atob(packed.textContent), (letter) => letter.charCodeAt(0));
    packed.remove();
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
    const all = new Uint8Array(await new Response(stream).arrayBuffer());
    // A line of names and lengths, then the files one after the other.
    let at = all.indexOf(10) + 1;
    const list = JSON.parse(new TextDecoder().decode(all.subarray(0, at)));
    return new Map(list.map(([name, length]) => [name, all.subarray(at, at += length)]));
  };
  const files = unpack();
  const within = (url) => decodeURI(new URL(url, document.baseURI).href.slice(new URL('.', document.baseURI).href.length));

  globalThis.fetch = async (asked) => {
    const file = (await files).get(within(asked.url ?? asked));
    return file ? new Response(file) : new Response('', { status: 404 });
  };
  document.getElementById('boot').parts = async () => [{ default: GLUE }, await WebAssembly.compile((await files).get('program'))];

  // A file to take along is in here too.
  document.addEventListener('click', async (event) => {
    const link = event.target.closest?.('a[href^="data/"]');
    if (!link) return;
    event.preventDefault();
    const saved = document.createElement('a');
    saved.download = link.getAttribute('href').split('/').pop();
    saved.href = URL.createObjectURL(new Blob([(await files).get(link.getAttribute('href'))]));
    saved.click();
    URL.revokeObjectURL(saved.href);
  });
}
