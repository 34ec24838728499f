/** Searches every file of a browser profile for texts, as they are and in the encodings that storage uses. */
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { uncompress } from 'snappyjs'
import { readLog, readTable } from './read-leveldb'

export interface Find {
  /** Name of the canary. */
  name: string
  /** `utf8`, `utf16`, `base64`, `hex`, ... */
  form: string
  /** Path inside the profile. */
  file: string
}

export interface Searched {
  finds: Find[]
  files: number
  bytes: number
  /** Bytes that came out of LevelDB logs and tables. */
  decoded: number
}

/** @param canaries texts by name; short ones find themselves by chance, so each has at least 8 characters */
export function searchProfile(profile: string, canaries: Readonly<Record<string, string>>): Searched {
  const needles = Object.entries(canaries).flatMap(([name, text]) => {
    if (text.length < 8) throw new RangeError(`the canary ${name} is too short`)
    return formsOf(text).map(({ form, bytes }) => ({ name, form, bytes }))
  })
  const searched: Searched = { finds: [], files: 0, bytes: 0, decoded: 0 }
  for (const path of filesOf(profile)) {
    const raw = readFileSync(path)
    const decoded = decode(path, raw)
    searched.files += 1
    searched.bytes += raw.length
    searched.decoded += decoded.reduce((sum, { length }) => sum + length, 0)
    for (const { name, form, bytes } of needles)
      if ([raw, ...decoded].some((content) => content.includes(bytes)))
        searched.finds.push({ name, form, file: relative(profile, path) })
  }
  return searched
}

const filesOf = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))

function decode(path: string, raw: Buffer): Buffer[] {
  if (path.endsWith('.log')) return [readLog(raw), ...unpackedValues(readLog(raw))]
  if (/\.(ldb|sst)$/.test(path)) {
    const table = readTable(raw)
    return [table, ...unpackedValues(table)]
  }
  return unpackedValues(raw)
}

/** Chromium packs large IndexedDB values with Snappy by itself, behind the bytes ff 11 02 (version, "compressed"). */
function unpackedValues(content: Buffer): Buffer[] {
  const values: Buffer[] = []
  const mark = Buffer.from([0xff, 0x11, 0x02])
  for (let at = content.indexOf(mark); at >= 0; at = content.indexOf(mark, at + 1)) {
    try {
      values.push(Buffer.from(uncompress(content.subarray(at + mark.length))))
    } catch {
      // Not such a value: these three bytes stood there by chance. The raw content is searched anyway.
    }
  }
  return values
}

function formsOf(text: string): { form: string; bytes: Buffer }[] {
  const plain = Buffer.from(text, 'utf8')
  // Base64 of a text inside a longer one: three alignments; the letters at the edges depend on the neighbours.
  const base64 = [0, 1, 2].map((pad) => {
    const whole = Buffer.concat([Buffer.alloc(pad), plain])
      .toString('base64')
      .replace(/=+$/, '')
    return whole.slice(pad === 0 ? 0 : pad + 1, -1)
  })
  return [
    { form: 'utf8', bytes: plain },
    { form: 'lower case', bytes: Buffer.from(text.toLowerCase(), 'utf8') },
    { form: 'utf16', bytes: Buffer.from(text, 'utf16le') },
    { form: 'json', bytes: Buffer.from(JSON.stringify(text).slice(1, -1), 'utf8') },
    { form: 'hex', bytes: Buffer.from(plain.toString('hex'), 'utf8') },
    ...base64.map((encoded) => ({ form: 'base64', bytes: Buffer.from(encoded, 'utf8') })),
    ...base64.map((encoded) => ({
      form: 'base64url',
      bytes: Buffer.from(encoded.replaceAll('+', '-').replaceAll('/', '_'), 'utf8'),
    })),
  ]
}
