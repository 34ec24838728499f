/** Texts that are told once and numbered, in the order in which they came. Pure. */
export class Numbering {
  readonly texts: string[] = []
  private readonly numbers = new Map<string, number>()

  get size(): number {
    return this.texts.length
  }

  /** From 1 on: 0 stands for no text. @example numbering.texts[numbering.numberOf('trade') - 1] // 'trade' */
  readonly numberOf = (text: string): number => {
    const known = this.numbers.get(text)
    if (known !== undefined) return known
    const number = this.texts.push(text)
    this.numbers.set(text, number)
    return number
  }
}
