// Elements without a framework: everything from the API enters as text, never as markup.
type Child = Node | string | number | null | undefined | false;
type Attributes = Record<string, string | number | boolean | null | undefined | ((event: Event) => void)>;

const svgNamespace = "http://www.w3.org/2000/svg";

/** An HTML element; a function among the attributes is a listener. */
export function h<K extends keyof HTMLElementTagNameMap>(tag: K, attributes: Attributes = {}, ...children: Child[]): HTMLElementTagNameMap[K] {
  return fill(document.createElement(tag), attributes, children);
}

/** An SVG element. */
export function s<K extends keyof SVGElementTagNameMap>(tag: K, attributes: Attributes = {}, ...children: Child[]): SVGElementTagNameMap[K] {
  return fill(document.createElementNS(svgNamespace, tag), attributes, children);
}

/** Puts new children in place of the old. */
export function replace(parent: Element, ...children: Child[]): void {
  parent.replaceChildren(...children.filter(isNode).map((child) => (typeof child === "number" ? String(child) : child)));
}

/** The element of the page with this id. */
export function byId<T extends Element = HTMLElement>(id: string): T {
  const element = document.getElementById(id);
  if (!element) throw new Error(`The page has no element "${id}".`);
  return element as unknown as T;
}

function fill<E extends Element>(element: E, attributes: Attributes, children: Child[]): E {
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") element.addEventListener(name, value);
    else if (value === true) element.setAttribute(name, "");
    else if (value !== false && value !== null && value !== undefined) element.setAttribute(name, String(value));
  }
  replace(element, ...children);
  return element;
}

function isNode(child: Child): child is Node | string | number {
  return child !== null && child !== undefined && child !== false;
}
