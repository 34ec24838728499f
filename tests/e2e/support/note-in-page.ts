/** Reads the note that stands in a page: its root is closed to the page, and open to the browser's debugger. */
import type { Page, Protocol } from 'puppeteer-core'

type Node = Protocol.DOM.Node

/** @returns the words of all closed roots of the page, in order; empty when there is none */
export async function noteInPage(page: Page): Promise<string> {
  const session = await page.createCDPSession()
  try {
    const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true })
    return closedRoots(root)
      .flatMap(textsIn)
      .filter((text) => text.trim() !== '')
      .join('\n')
  } finally {
    await session.detach()
  }
}

const childrenOf = ({ children = [], shadowRoots = [], contentDocument }: Node): Node[] => [
  ...shadowRoots,
  ...children,
  ...(contentDocument ? [contentDocument] : []),
]

const closedRoots = (node: Node): Node[] =>
  node.shadowRootType === 'closed' ? [node] : childrenOf(node).flatMap(closedRoots)

const textsIn = (node: Node): string[] =>
  node.nodeType === 3 ? [node.nodeValue] : node.nodeName === 'STYLE' ? [] : childrenOf(node).flatMap(textsIn)
