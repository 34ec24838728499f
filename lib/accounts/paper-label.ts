/**
 * The name of a paper account always says what it is. The mark is a part of the stored label, so that every list, file and
 * report that prints an account's name prints it too. Pure.
 */
const MARK = 'Paper'
const LONGEST = 60

/**
 * @example paperLabel('Kraken') // 'Paper · Kraken'
 * @example paperLabel('My paper money') // 'My paper money'
 */
export function paperLabel(label: string): string {
  const name = label.trim()
  if (/\bpaper\b/i.test(name)) return name
  return name === '' ? MARK : `${MARK} · ${name}`.slice(0, LONGEST).trimEnd()
}
