/** Remarks of tables, taken out of them: each gets a number, which stands behind the name of its rows. Pure. */
import type { PrintedTable } from '../printed-document'

export interface Numbered {
  tables: readonly PrintedTable[]
  /** `(1) It takes 365 days.`, in the order in which they are met; what is said twice is there once. */
  remarks: readonly string[]
}

/** @example numberRemarks(printed.tables).remarks // ['(1) It takes 365 days.'] */
export function numberRemarks(tables: readonly PrintedTable[]): Numbered {
  const numbers = new Map<string, number>()
  const markOf = (remark: string): string => {
    if (remark === '') return ''
    const number = numbers.get(remark) ?? numbers.size + 1
    numbers.set(remark, number)
    return ` (${number})`
  }
  const numbered = tables.map((table): PrintedTable => {
    const { heads } = table
    const place = heads.findIndex(({ isRemark }) => isRemark === true)
    if (place === -1) return table
    const without = (row: readonly string[]) => row.filter((_, at) => at !== place)
    const marked = (row: readonly string[]) =>
      without(row.map((cell, at) => (at === 0 ? `${cell}${markOf(row[place] ?? '')}` : cell)))
    return {
      ...table,
      heads: heads.filter((_, at) => at !== place),
      rows: table.rows.map(marked),
      totals: table.totals.map(marked),
    }
  })
  return { tables: numbered, remarks: [...numbers].map(([remark, number]) => `(${number}) ${remark}`) }
}
