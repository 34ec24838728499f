/**
 * Strong, emphasis, code and links within a line of Markdown. One walk over the text with a short stack: what is never closed
 * is shown as it was written. An image is shown as the text that it is.
 */
import type { Inline } from './block'
import { safeUrl } from './safe-url'

const DEEPEST = 6
const LINK = /\[([^[\]\n]{0,300})\]\(\s{0,4}<?([^\s<>]{1,2000}?)>?(?:\s{1,4}"[^"\n]{0,200}")?\s{0,4}\)/y
const BARE = /<?(https?:\/\/[^\s<>"`\\]{1,2000})>?/iy
const ESCAPED = /\\([!-/:-@[-`{-~])/y

interface Open {
  /** `*`, `**`, `_`, `__`; nothing at the bottom. */
  sign: string
  inlines: Inline[]
}

/** @example parseInline('**1,200 USD**') // [{ kind: 'strong', inlines: [{ kind: 'text', text: '1,200 USD' }] }] */
export function parseInline(text: string): Inline[] {
  const stack: Open[] = [{ sign: '', inlines: [] }]
  const top = () => stack.at(-1) ?? { sign: '', inlines: [] }
  /** Signs of code that nothing closes from here on. */
  const unclosed = new Set<string>()
  let at = 0
  while (at < text.length) {
    const found = special(text, at, unclosed)
    if (found !== undefined) {
      for (const inline of found.inlines) put(top().inlines, inline)
      at += found.length
      continue
    }
    const sign = /^(?:\*\*|__|\*|_)/.exec(text.slice(at, at + 2))?.[0]
    if (sign === undefined) {
      const end = nextSpecial(text, at + 1)
      put(top().inlines, { kind: 'text', text: text.slice(at, end) })
      at = end
      continue
    }
    turn(stack, sign, text, at)
    at += sign.length
  }
  while (stack.length > 1) unwind(stack)
  return top().inlines
}

const SPECIAL = /[*_`[\\!<\n]|(?<![\p{L}\p{N}])https?:\/\//giu

function nextSpecial(text: string, from: number): number {
  SPECIAL.lastIndex = from
  return SPECIAL.exec(text)?.index ?? text.length
}

interface Special {
  inlines: Inline[]
  length: number
}

function special(text: string, at: number, unclosed: Set<string>): Special | undefined {
  switch (text[at]) {
    case '\\': {
      const sign = sticky(ESCAPED, text, at)?.[1]
      return sign === undefined ? undefined : { inlines: [{ kind: 'text', text: sign }], length: 2 }
    }
    case '\n':
      return {
        inlines: [
          text.slice(Math.max(0, at - 2), at) === '  ' ? { kind: 'break' } : { kind: 'text', text: ' ' },
        ],
        length: 1,
      }
    case '`':
      return code(text, at, unclosed)
    case '!': {
      const image = text[at + 1] === '[' ? sticky(LINK, text, at + 1) : undefined
      return image && { inlines: [{ kind: 'text', text: `!${image[0]}` }], length: image[0].length + 1 }
    }
    case '[': {
      const [whole, words = '', target = ''] = sticky(LINK, text, at) ?? []
      const url = safeUrl(target)
      if (whole === undefined) return undefined
      if (url === undefined) return { inlines: [{ kind: 'text', text: whole }], length: whole.length }
      return { inlines: [{ kind: 'link', url, inlines: plain(words, url) }], length: whole.length }
    }
    case '<':
    case 'h':
    case 'H':
      return bareLink(text, at)
    default:
      return undefined
  }
}

function bareLink(text: string, at: number): Special | undefined {
  const [whole, target = ''] = sticky(BARE, text, at) ?? []
  if (whole === undefined) return undefined
  const isFenced = whole.startsWith('<') && whole.endsWith('>')
  // The end of a sentence is no part of its last address.
  const kept = isFenced ? target : target.replace(/[.,;:!?'")\]*_]{1,9}$/, '')
  const url = safeUrl(kept)
  if (url === undefined || (whole.startsWith('<') && !isFenced)) return undefined
  return {
    inlines: [{ kind: 'link', url, inlines: plain(kept, url) }],
    length: isFenced ? whole.length : kept.length,
  }
}

/** Words that are the address itself are left out: it is shown anyway. */
const plain = (words: string, url: string): Inline[] =>
  words === '' || words === url || `${words}/` === url
    ? []
    : [{ kind: 'text', text: words.replace(/[*_`]{1,2}/g, '') }]

function code(text: string, at: number, unclosed: Set<string>): Special {
  const sign = /^`{1,8}/.exec(text.slice(at, at + 8))?.[0] ?? '`'
  const end = unclosed.has(sign) ? -1 : text.indexOf(sign, at + sign.length)
  if (end < 0) {
    unclosed.add(sign)
    return { inlines: [{ kind: 'text', text: sign }], length: sign.length }
  }
  const words = text.slice(at + sign.length, end).replace(/\n/g, ' ')
  return {
    inlines: [{ kind: 'code', inlines: [{ kind: 'text', text: words }] }],
    length: end - at + sign.length,
  }
}

/** Closes what the sign opened, opens it, or is the text of it. */
function turn(stack: Open[], sign: string, text: string, at: number): void {
  const [before, after] = [text[at - 1] ?? ' ', text[at + sign.length] ?? ' ']
  const isWord = (sign_: string) => /[\p{L}\p{N}]/u.test(sign_)
  const isUnderscoreInWord = sign.startsWith('_') && isWord(before) && isWord(after)
  const depth = stack.findLastIndex((open) => open.sign === sign)
  if (depth > 0 && !/\s/.test(before) && !isUnderscoreInWord) {
    while (stack.length > depth + 1) unwind(stack)
    const closed = stack.pop()
    const inlines = closed?.inlines ?? []
    put(stack.at(-1)?.inlines ?? [], { kind: sign.length === 2 ? 'strong' : 'emphasis', inlines })
  } else if (!/\s/.test(after) && !isUnderscoreInWord && stack.length <= DEEPEST)
    stack.push({ sign, inlines: [] })
  else put(stack.at(-1)?.inlines ?? [], { kind: 'text', text: sign })
}

/** What was not closed is text. */
function unwind(stack: Open[]): void {
  const open = stack.pop()
  const below = stack.at(-1)
  if (open === undefined || below === undefined) return
  put(below.inlines, { kind: 'text', text: open.sign })
  for (const inline of open.inlines) put(below.inlines, inline)
}

/** Neighbouring text is one text: a number must not be cut by a sign that means nothing. */
function put(inlines: Inline[], inline: Inline): void {
  const last = inlines.at(-1)
  if (last?.kind === 'text' && inline.kind === 'text')
    inlines[inlines.length - 1] = { kind: 'text', text: last.text + inline.text }
  else inlines.push(inline)
}

function sticky(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at
  return pattern.exec(text) ?? undefined
}
