/** JSON with numbers written digit by digit, so that a price or a balance never passes through a JS number. */

/** A number token that is written exactly as given: `new Digits('0.1234567890123456789')`. */
export class Digits {
  readonly text: string

  /** @throws RangeError when the text is not a JSON number */
  constructor(text: string) {
    if (!/^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/.test(text))
      throw new RangeError(`not a JSON number: ${text}`)
    this.text = text
  }
}

/** @example writeJson({ price: new Digits('1.10'), tags: ['a'] }) // '{"price":1.10,"tags":["a"]}' */
export function writeJson(value: unknown): string {
  if (value instanceof Digits) return value.text
  if (typeof value === 'bigint') return value.toString()
  if (Array.isArray(value)) return `[${value.map((each) => writeJson(each ?? null)).join(',')}]`
  if (typeof value === 'object' && value !== null) {
    const fields = Object.entries(value).filter(([, field]) => field !== undefined)
    return `{${fields.map(([name, field]) => `${JSON.stringify(name)}:${writeJson(field)}`).join(',')}}`
  }
  return JSON.stringify(value) ?? 'null'
}
