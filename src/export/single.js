// The one file that opens from disk: unpacks what it carries and hands it to the
// start script and the program as if it had been fetched. Stands behind the
// program's own glue, in the same module.
{
  const unpack = async () => {
    const packed = document.getElementById('packed');
    const text = packed.textContent;
    // Base 85: five letters for four bytes.
    const digits = new Uint8Array(128);
    for (const [digit, letter] of [...'LETTERS'].entries()) digits[letter.charCodeAt(0)] = digit;
    const bytes = new DataView(new ArrayBuffer((text.length / 5) * 4));
    for (let at = 0, to = 0; at < text.length; to += 4) {
      let word = 0;
      for (let letter = 0; letter < 5; letter += 1) word = word * 85 + digits[text.charCodeAt(at++)];
      bytes.setUint32(to, word);
    }
    packed.remove();
    const stream = new Blob([new Uint8Array(bytes.buffer, 0, Number(packed.dataset.length))]).stream().pipeThrough(new DecompressionStream('gzip'));
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
