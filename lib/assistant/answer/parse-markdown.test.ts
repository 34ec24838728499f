import { describe, expect, test } from 'vitest'
import type { Block, Inline } from './block'
import { parseMarkdown } from './parse-markdown'

const flat = (inlines: readonly Inline[]): string =>
  inlines
    .map((inline) => {
      switch (inline.kind) {
        case 'text':
          return inline.text
        case 'strong':
          return `<b>${flat(inline.inlines)}</b>`
        case 'emphasis':
          return `<i>${flat(inline.inlines)}</i>`
        case 'code':
          return `<code>${flat(inline.inlines)}</code>`
        case 'link':
          return `<a ${inline.url}>${flat(inline.inlines)}</a>`
        case 'break':
          return '<br>'
        default:
          return `?${inline.kind}`
      }
    })
    .join('')
const show = (block: Block): string => {
  switch (block.kind) {
    case 'paragraph':
      return `p(${flat(block.inlines)})`
    case 'heading':
      return `h${block.level}(${flat(block.inlines)})`
    case 'list':
      return `${block.isOrdered ? `ol${block.start}` : 'ul'}(${block.entries.map((each) => each.map(show).join('')).join(';')})`
    case 'table':
      return `t(${[block.head, ...block.rows].map((row) => row.map(flat).join(',')).join(';')})`
    case 'quote':
      return `q(${block.blocks.map(show).join('')})`
    case 'code':
      return `c(${flat(block.inlines)})`
    case 'rule':
      return 'hr'
    default:
      return block satisfies never
  }
}
const shown = (text: string) => parseMarkdown(text).map(show).join(' ')

test.each([
  ['one\ntwo\n\nthree', 'p(one two) p(three)'],
  ['# A #\n###### B', 'h1(A) h4(B)'],
  ['- a\n- b\n  - c\n  - d\n- e', 'ul(p(a);p(b)ul(p(c);p(d));p(e))'],
  ['3. a\n4. b\n\n5. c\nlazy', 'ol3(p(a);p(b);p(c lazy))'],
  ['- a\n1. b', 'ul(p(a)) ol1(p(b))'],
  ['text\n- a\n\nmore', 'p(text) ul(p(a)) p(more)'],
  ['| a | b |\n|---|:-:|\n| 1 | **2** |\n| 3 |\nafter', 't(a,b;1,<b>2</b>;3,) p(after)'],
  ['> q\n> - x', 'q(p(q)ul(p(x)))'],
  ['```js\na *b*\n```\nc', 'c(a *b*) p(c)'],
  ['```\nnever closed', 'c(never closed)'],
  ['---', 'hr'],
  ['**a *b* c** __d__ _e_ snake_case_word', 'p(<b>a <i>b</i> c</b> <b>d</b> <i>e</i> snake_case_word)'],
  ['**never closed and *this', 'p(**never closed and *this)'],
  ['2 * 3 * 4', 'p(2 * 3 * 4)'],
  ['`a *b*` ``c ` d``', 'p(<code>a *b*</code> <code>c ` d</code>)'],
  ['\\*a\\* \\q', 'p(*a* \\q)'],
  ['a  \nb', 'p(a  <br>b)'],
])('%j', (text, expected) => expect(shown(text)).toBe(expected))

describe('links', () => {
  test.each([
    ['[x](https://example.com/a?b=1)', 'p(<a https://example.com/a?b=1>x</a>)'],
    ['see https://example.com/a.', 'p(see <a https://example.com/a></a>.)'],
    ['<https://example.com>', 'p(<a https://example.com/></a>)'],
    ['[https://bank.example](https://evil.example/)', 'p(<a https://evil.example/>https://bank.example</a>)'],
    ['[a](https://аpple.com)', 'p(<a https://xn--pple-43d.com/>a</a>)'],
  ])('%s', (text, expected) => expect(shown(text)).toBe(expected))

  test.each([
    '[x](javascript:alert(1))',
    '[x](data:text/html,hi)',
    '[x](chrome-extension://abc/options.html)',
    '[x](//example.com)',
    '[x](#/trading)',
    '[x](https://user:pass@example.com/)',
  ])('%s is text', (text) => expect(shown(text)).toBe(`p(${text})`))
})

describe('what is not shown as anything but text', () => {
  test.each([
    '![chart](https://evil.example/?q=1200)',
    '<img src=x onerror=alert(1)>',
    '<script>alert(1)</script>',
    '[![a](b)](c)',
  ])('%s', (text) => expect(shown(text).replace(/<a [^>]*>|<\/a>/g, '')).toBe(`p(${text})`))
  test('an image makes no link either', () => {
    expect(JSON.stringify(parseMarkdown('![chart](https://evil.example/?q=1200)'))).not.toContain('"link"')
  })
  test('signs that turn digits around are gone', () => {
    expect(shown('\u202e0021\u202c \u{e0041}\u200bx')).toBe('p(0021 x)')
  })
})

describe('hostile text takes no long time', () => {
  const long = 40_000
  test.each([
    ['stars', '*'.repeat(long)],
    ['stars and letters', '*a'.repeat(long / 2)],
    ['opened strong', '**a '.repeat(long / 4)],
    ['underscores', '_a '.repeat(long / 3)],
    ['brackets', '['.repeat(long)],
    ['half links', '[a]('.repeat(long / 4)],
    ['links to nowhere', '[a](https://'.repeat(long / 12)],
    ['images', '!['.repeat(long / 2)],
    [
      'back-ticks',
      Array.from({ length: 260 }, (_, i) => '`'.repeat(1 + (i % 9)))
        .join('x')
        .repeat(30),
    ],
    ['quotes', '>'.repeat(long)],
    ['nested lists', Array.from({ length: 400 }, (_, i) => `${' '.repeat(i % 90)}- a`).join('\n')],
    ['bars', '|'.repeat(long / 2)],
    ['table', `|a|\n|-|\n${'|'.repeat(long)}`],
    ['dashes', `|a\n${'-|'.repeat(long / 2)}x`],
    ['empty lines', '- a\n'.repeat(10) + '\n'.repeat(long)],
    ['spaces', `# a${' '.repeat(long)}b`],
    ['hashes', `# a${' #'.repeat(long / 2)}b`],
    ['rules', `${'- '.repeat(long / 2)}x`],
    ['addresses', 'https://'.repeat(long / 8)],
    ['less-than', '<'.repeat(long)],
    ['long', 'a'.repeat(5_000_000)],
  ])('%s', (_name, text) => {
    const start = performance.now()
    parseMarkdown(text)
    expect(performance.now() - start).toBeLessThan(1500)
  })
})
