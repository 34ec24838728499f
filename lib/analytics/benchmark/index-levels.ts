/** Levels of index files: one decimal sign for the whole file, and none where two would tell different returns. */
import { toRatio } from '@/lib/core/amount'
import { AppError } from '@/lib/core/errors'
import { say } from '@/lib/core/sentence'
import { parseMoney } from '@/lib/imports/parse-money'

/** What sources write on a day without a level: FRED a point, Yahoo "null", spreadsheets "#N/A". */
const NO_LEVEL = /^(?:|\.|-|–|—|null|nan|n\/?a|#n\/?a|nd)$/i

/** @example hasLevel('.') // false */
export const hasLevel = (text: string): boolean => !NO_LEVEL.test(text.trim())

type Sign = '.' | ','

/** An index is no money: a number will do. */
function levelIn(text: string, sign: Sign): number | undefined {
  const read = parseMoney(text, sign)
  const level = read === undefined ? Number.NaN : toRatio(read)
  return Number.isFinite(level) && level > 0 ? level : undefined
}

/**
 * How to read the levels of a file: by the decimal sign that fits more of them; the point where both tell the same returns.
 * @returns the level, or `undefined` for what is none: no number, or not above zero
 * @throws AppError `invalid-input` when both signs fit as many and tell different returns
 * @example levelReader(['4.742,83', '987,5'])('4.742,83') // 4742.83
 */
export function levelReader(levels: readonly string[]): (text: string) => number | undefined {
  const [points, commas] = (['.', ','] as const).map((sign) => levels.map((text) => levelIn(text, sign)))
  const count = (read: readonly (number | undefined)[] = []) =>
    read.filter((level) => level !== undefined).length
  const sign: Sign = count(commas) > count(points) ? ',' : '.'
  if (count(points) === count(commas) && !areInProportion(points ?? [], commas ?? []))
    throw new AppError(
      'invalid-input',
      say(
        'It is not clear whether "." and "," are decimal signs here, as in "{level}". Write the levels without thousands.',
        {
          level: levels.find((text) => /[.,]/.test(text)) ?? '',
        },
      ),
    )
  return (text) => levelIn(text, sign)
}

function areInProportion(
  one: readonly (number | undefined)[],
  two: readonly (number | undefined)[],
): boolean {
  const ratios = one.flatMap((level, index) => {
    const other = two[index]
    return level === undefined || other === undefined ? [] : [other / level]
  })
  const same = one.every((level, index) => (level === undefined) === (two[index] === undefined))
  return same && ratios.every((ratio) => Math.abs(ratio - (ratios[0] ?? 1)) <= 1e-9 * ratio)
}
