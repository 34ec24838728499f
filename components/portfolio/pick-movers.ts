/** The assets whose price moved most in 24 hours, either way. Pure. */
import type { AssetLine } from '@/lib/portfolio/view'

type Line = Omit<AssetLine, 'parts'>

/** Moves below a hundredth of a percent are none. @example pickMovers(lines, 5)[0]?.symbol // 'PEPE' */
export function pickMovers<L extends Line>(lines: readonly L[], count: number): L[] {
  const size = (line: L) => Math.abs(line.change24h ?? 0)
  return lines
    .filter((line) => size(line) >= 0.0001)
    .sort((a, b) => size(b) - size(a))
    .slice(0, count)
}
