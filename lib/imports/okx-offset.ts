/** OKX writes the offset of its times into the line above the header: `UID:…,Account Type:Main,Time Zone:UTC+8`. */
import type { CsvTable } from './define-importer'

/** @returns `+08:00`, or an empty text when the file tells none */
export function okxOffset({ above = [] }: Pick<CsvTable, 'above'>): string {
  const [, sign, hours] = /Time Zone:\s*UTC([+-])(\d{1,2})/.exec(above.join()) ?? []
  return hours === undefined ? '' : `${sign}${hours.padStart(2, '0')}:00`
}
