/** KuCoin numbers its pages and says how many there are. */
import * as v from 'valibot'
import type { Answer, Question } from '../feature-stream'

const paged = v.object({ data: v.object({ currentPage: v.number(), totalPage: v.number() }) })

export function kucoinPages({ raw, count }: Answer, { more }: Question): Question['more'] | undefined {
  const parsed = v.safeParse(paged, raw.at(-1))
  const page = Number(more?.['currentPage'] ?? 1)
  const pages = parsed.success ? parsed.output.data.totalPage : count === 0 ? page : page + 1
  return page < pages ? { currentPage: page + 1 } : undefined
}
