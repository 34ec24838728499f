/** The offset that a venue writes into a file's name: `Binance-Deposit-History-202604201017(UTC+7).csv`, `…(UTC--6)…`. */

/**
 * @returns `undefined` when the name tells none
 * @example offsetInName('Binance-Spot-Trade-History-202603230406(UTC--6)_abcd.csv') // '-06:00'
 */
export function offsetInName(fileName: string | undefined): string | undefined {
  const [, told] = /\(UTC([^)]*)\)/.exec(fileName ?? '') ?? []
  return told === undefined ? undefined : offsetOf(told)
}

/** @example offsetOf('+5:30') // '+05:30' */
export function offsetOf(told: string): string | undefined {
  if (told === '' || told === 'null') return 'Z'
  const [, sign = '', hours, minutes = '00'] = /^([+-]{0,2})(\d{1,2})(?:[:._-](\d{2}))?$/.exec(told) ?? []
  if (hours === undefined || Number(hours) > 14) return undefined
  return `${sign.includes('-') ? '-' : '+'}${hours.padStart(2, '0')}:${minutes}`
}
