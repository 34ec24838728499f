/**
 * What no model may see, whoever typed it: keys of accounts and wallets, seed phrases, hashes. It errs towards taking
 * something for a secret; an amount, a word or a date is never one.
 */

/** Replaces a secret. */
export const WITHHELD = '[withheld]'

/**
 * Small words of English and German that stand in no BIP-39 list: a run of words with one of them is a sentence. What has
 * fewer than three letters stands in none either.
 */
const SENTENCE_WORDS = new Set(
  (
    'the and for are was were but not how why did does has had from into his her its our their your mine which who whom ' +
    'than these those been being some such because while would could since each per after before over under more most ' +
    'und der die das ich wie mein meine war waren ist sind hat haben habe wird werden kann nicht mit von vom zum zur aus ' +
    'bei auf für dem den des ein eine einen einem einer wenn weil warum welche welcher alle mir mich wir uns nach noch'
  ).split(' '),
)

/** Words of three to eight letters with spaces, commas or numbers of a list between them. */
const WORD_RUN = /(?<!\p{L})\p{L}{3,8}(?:[\s,;]+(?:\d{1,2}[.):]?\s*)?\p{L}{3,8}(?!\p{L}))+/gu
const SHORTEST_SEED = 12

const SECRET = new RegExp(
  [
    // A block of PEM, whole or cut.
    '-----BEGIN [A-Z ]{0,40}-----[\\s\\S]{0,8000}?(?:-----END [A-Z ]{0,40}-----|$)',
    // Extended private keys, also mistyped ones.
    '(?<![A-Za-z0-9])[xyzYZtuvUV]prv[1-9A-HJ-NP-Za-km-z]{20,}',
    // Hashes and keys in hex; 40 digits with or without 0x are an address.
    '(?<![A-Za-z0-9])(?:0x[0-9a-fA-F]{41,}|(?!0x)(?=[0-9a-fA-F]*[a-fA-F])(?=[0-9a-fA-F]*\\d)[0-9a-fA-F]{24,39}(?![A-Za-z0-9])|(?!0x)[0-9a-fA-F]{41,})',
    // Bytes as a list.
    '\\[\\s*(?:\\d{1,3}\\s*,\\s*){15,}\\d{1,3}\\s*\\]',
    // JSON web tokens.
    '\\beyJ[A-Za-z0-9_-]{8,}(?:\\.[A-Za-z0-9_-]+){0,4}',
  ].join('|'),
  'g',
)

/** Letters and digits in one long word, as keys of interfaces are. */
const KEY_LIKE = /(?<![A-Za-z0-9])[A-Za-z0-9][A-Za-z0-9_+/=-]{18,}[A-Za-z0-9=]/g

/** Hides keys in hex and in blocks, and seed phrases. @example hidePlainSecrets('key 0x4c08…') // 'key [withheld]' */
export function hidePlainSecrets(text: string): string {
  return text.replace(SECRET, WITHHELD).replace(WORD_RUN, hideSeed)
}

/** Hides what looks like a key of an interface; called when addresses and names have their tokens already. */
export function hideKeys(text: string): string {
  return text.replace(KEY_LIKE, (word) => (isKeyLike(word) ? WITHHELD : word))
}

function hideSeed(run: string): string {
  const words = [...run.matchAll(/\p{L}+/gu)]
  const parts: string[] = []
  let [from, start] = [0, 0]
  for (let i = 0; i <= words.length; i++) {
    const word = words[i]
    if (word && !SENTENCE_WORDS.has(word[0].toLowerCase())) continue
    const [first, last] = [words[start], words[i - 1]]
    if (i - start >= SHORTEST_SEED && first && last) {
      parts.push(run.slice(from, first.index), WITHHELD)
      from = last.index + last[0].length
    }
    start = i + 1
  }
  return parts.join('') + run.slice(from)
}

/** Digits among letters, more than once, or all of upper, lower and digits: no word that people write is like this. */
function isKeyLike(word: string): boolean {
  if (!/\d/.test(word) || !/[A-Za-z]/.test(word)) return false
  const parts = word.split(/[-_/+]/)
  if (Math.max(...parts.map((part) => part.length)) >= 20) return true
  const mixed = parts.filter((part) => /\d/.test(part) && /[A-Za-z]/.test(part)).length
  return mixed >= 2 || (mixed === 1 && /[a-z]/.test(word) && /[A-Z]/.test(word))
}
