/** Ids as Kraken writes them: letters and digits in three groups. */

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** A different text for each number. @example krakenId('O', 1) // 'OAAAAA-AAAAA-AAAAAB' */
export function krakenId(first: string, number: number): string {
  let text = ''
  for (let rest = number; text.length < 16; rest = Math.floor(rest / 32))
    text = (ALPHABET[rest % 32] ?? 'A') + text
  return `${first}${text.slice(0, 5)}-${text.slice(5, 10)}-${text.slice(10)}`
}
