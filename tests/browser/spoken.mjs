// What a screen reader is given: the browser's own accessibility tree, in
// reading order, a line for each thing that is said.

/** Roles that are only containers or parts of what is said already. */
const SILENT = new Set(['none', 'generic', 'InlineTextBox', 'RootWebArea', 'StaticText', 'LineBreak', 'paragraph', 'ListMarker', 'LabelText', 'rowgroup', 'row', 'DescriptionList', 'strong', 'emphasis', 'Section', 'Legend', 'Figcaption', 'Canvas', 'superscript', 'subscript', 'code', 'mark', 'time', 'SvgRoot']);
/** Roles whose name stands for all that is in them. */
const WHOLE = new Set(['heading', 'link', 'button', 'checkbox', 'radio', 'option', 'DisclosureTriangle', 'image', 'img', 'graphics-symbol', 'rowheader', 'columnheader', 'spinbutton', 'searchbox', 'textbox', 'tab', 'status']);
const STATES = ['level', 'expanded', 'pressed', 'checked', 'disabled', 'invalid', 'hasPopup'];

/** The lines of a page, in order: `role "name" (states) = value`. */
export async function spoken(page) {
  const cdp = await page.context().newCDPSession(page);
  const { nodes } = await cdp.send('Accessibility.getFullAXTree');
  await cdp.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const lines = [];
  const textOf = (node) => (node.role?.value === 'StaticText' ? node.name?.value ?? '' : (node.childIds ?? []).map((id) => byId.get(id)).filter(Boolean).map(textOf).join(''));
  const go = (node) => {
    const role = node.role?.value ?? 'none';
    const name = (node.name?.value ?? '').replace(/\s+/g, ' ').trim();
    if (!node.ignored && role === 'StaticText') {
      if (name) lines.push(name);
      return;
    }
    const says = !node.ignored && !SILENT.has(role);
    const own = (node.properties ?? []).filter(({ name: key, value }) => STATES.includes(key) && value.value !== 'false' && value.value !== false).map(({ name: key, value }) => (value.value === true || value.value === 'true' ? key : `${key} ${value.value}`));
    if ((node.properties ?? []).some(({ name: key, value }) => key === 'expanded' && value.value === false)) own.push('collapsed');
    if (says) {
      const said = name || (WHOLE.has(role) ? textOf(node).replace(/\s+/g, ' ').trim() : '');
      const value = node.value?.value === undefined || node.value.value === name ? '' : ` = ${node.value.value}`;
      lines.push([role, said && `"${said}"`, own.length && `(${own.join(', ')})`].filter(Boolean).join(' ') + value);
      const described = node.description?.value?.replace(/\s+/g, ' ').trim();
      if (described) lines.push(`  described: ${described}`);
    }
    if (says && WHOLE.has(role)) return;
    for (const id of node.childIds ?? []) if (byId.has(id)) go(byId.get(id));
  };
  if (nodes[0]) go(nodes[0]);
  return lines;
}
