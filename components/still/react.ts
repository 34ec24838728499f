/**
 * Stands in for React where a view is drawn once and never changes: the popup's first frame, which would otherwise wait
 * until React has been loaded. Draws function components into DOM nodes; state keeps its first value, effects never run,
 * event handlers are left out. The page's React draws the same view over it a moment later.
 * Refuses what would not look the same: class components and inner HTML.
 */

interface StillElement {
  type: unknown
  props: Readonly<Record<string, unknown>>
}
interface Context {
  value: unknown
}
type Component = (props: unknown) => unknown

const SVG = 'http://www.w3.org/2000/svg'
/** SVG's own camel case; React's other names of SVG attributes have a hyphen. */
const CAMEL_CASE = new Set(['viewBox', 'preserveAspectRatio'])
const RENAMED: Readonly<Record<string, string>> = { className: 'class', htmlFor: 'for' }
const contexts = new WeakSet<object>()
let ids = 0

export const Fragment = Symbol('fragment')
export const jsx = (type: unknown, props: StillElement['props']): StillElement => ({ type, props })
export const jsxs = jsx
export const jsxDEV = jsx

export function createContext(value: unknown): Context {
  const context = { value }
  contexts.add(context)
  return context
}

const nothing = () => {}
const first = (value: unknown) => (typeof value === 'function' ? (value as () => unknown)() : value)

export const useContext = ({ value }: Context): unknown => value
export const useState = (value: unknown) => [first(value), nothing]
export const useRef = (current: unknown) => ({ current })
export const useMemo = (make: () => unknown) => make()
export const useCallback = (callback: unknown) => callback
export const useSyncExternalStore = (_subscribe: unknown, read: () => unknown) => read()
export const useId = () => `still-${(ids += 1)}`
export const useEffect = nothing
export const useLayoutEffect = nothing

/** @example draw(<PopupView head={head} ... />, root) // root holds nothing else afterwards */
export function draw(node: unknown, root: Element): void {
  const fragment = document.createDocumentFragment()
  append(node, fragment, false)
  root.replaceChildren(fragment)
}

function append(node: unknown, parent: Node, inSvg: boolean): void {
  if (node === null || node === undefined || typeof node === 'boolean') return
  if (Array.isArray(node)) {
    for (const child of node) append(child, parent, inSvg)
    return
  }
  if (typeof node === 'string' || typeof node === 'number') {
    parent.appendChild(document.createTextNode(`${node}`))
    return
  }
  if (typeof node !== 'object') throw new TypeError(`a still view cannot draw a ${typeof node}`)
  const { type, props } = node as StillElement
  if (typeof type === 'string') appendTag(type, props, parent, inSvg || type === 'svg')
  else if (typeof type === 'function') append((type as Component)(props), parent, inSvg)
  else if (typeof type === 'object' && type !== null && contexts.has(type))
    appendWithin(type as Context, props, parent, inSvg)
  else append(props.children, parent, inSvg)
}

function appendWithin(
  context: Context,
  { value, children }: StillElement['props'],
  parent: Node,
  inSvg: boolean,
): void {
  const outer = context.value
  context.value = value
  append(children, parent, inSvg)
  context.value = outer
}

function appendTag(tag: string, props: StillElement['props'], parent: Node, isSvg: boolean): void {
  const element = isSvg ? document.createElementNS(SVG, tag) : document.createElement(tag)
  for (const [name, value] of Object.entries(props)) setProperty(element as HTMLElement, name, value, isSvg)
  append(props.children, element, isSvg)
  parent.appendChild(element)
}

function setProperty(element: HTMLElement, name: string, value: unknown, isSvg: boolean): void {
  if (name === 'dangerouslySetInnerHTML') throw new TypeError('a still view has no inner HTML')
  if (name === 'children' || name === 'key' || name === 'ref' || /^on[A-Z]/.test(name)) return
  if (value === undefined || value === null) return
  if (name === 'style') {
    for (const [property, text] of Object.entries(value as Record<string, string>))
      setStyle(element.style, property, text)
    return
  }
  const text = textOf(value)
  if (/^(aria|data)-/.test(name)) element.setAttribute(name, text)
  else if (value !== false) element.setAttribute(attributeOf(name, isSvg), value === true ? '' : text)
}

function textOf(value: unknown): string {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return `${value}`
  throw new TypeError('an attribute of a still view is text, a number or a yes or no')
}

function setStyle(style: CSSStyleDeclaration, property: string, text: string): void {
  style.setProperty(
    property.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`),
    text,
  )
}

function attributeOf(name: string, isSvg: boolean): string {
  const renamed = RENAMED[name]
  if (renamed !== undefined) return renamed
  if (!isSvg) return name.toLowerCase()
  return CAMEL_CASE.has(name) ? name : name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}
