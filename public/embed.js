// Indsatsatlas on your page: gives each of its frames the height of its content,
// and makes <indsats-atlas view="matrix&condition=copd"> such a frame.
// Stores nothing and calls nobody. Without it a frame keeps the height it has.
(() => {
  const base = new URL('.', document.currentScript?.src ?? location.href).href;
  const frames = () => document.querySelectorAll('iframe[src*="embed="]');

  addEventListener('message', ({ data, source, origin }) => {
    if (data?.type !== 'indsatsatlas:height' || data.version !== 1 || !(Number.isFinite(data.height) && data.height > 0 && data.height < 1e5)) return;
    for (const frame of frames()) {
      if (frame.contentWindow !== source) continue;
      // A closed sandbox has no origin, and says so.
      const closed = frame.hasAttribute('sandbox') && !frame.sandbox.contains('allow-same-origin');
      if (origin !== (closed ? 'null' : new URL(frame.src).origin)) return;
      const edges = getComputedStyle(frame).boxSizing === 'border-box' ? frame.offsetHeight - frame.clientHeight : 0;
      frame.style.height = `${Math.ceil(data.height) + edges}px`;
    }
  });

  // Frames that told their height before we listened tell it again.
  for (const frame of frames()) frame.contentWindow?.postMessage({ type: 'indsatsatlas:ask', version: 1 }, '*');

  if (customElements.get('indsats-atlas')) return;
  customElements.define('indsats-atlas', class extends HTMLElement {
    static observedAttributes = ['view', 'title', 'height', 'sandbox'];

    connectedCallback() {
      const view = (this.getAttribute('view') ?? 'full').replace(/^\?/, '');
      const frame = document.createElement('iframe');
      if (this.hasAttribute('sandbox')) frame.setAttribute('sandbox', this.getAttribute('sandbox'));
      frame.src = `${base}?${/(^|&)embed=/.test(view) ? view : `embed=${view}`}`;
      frame.title = this.title || 'Indsatsatlas';
      frame.loading = 'lazy';
      frame.height = this.getAttribute('height') ?? 600;
      frame.style.cssText = 'display:block;width:100%;border:0';
      this.style.display = 'block';
      this.replaceChildren(frame);
    }

    disconnectedCallback() {
      this.replaceChildren();
    }

    attributeChangedCallback() {
      if (this.firstChild) this.connectedCallback();
    }
  });
})();
