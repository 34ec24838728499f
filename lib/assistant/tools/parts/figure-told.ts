/** A figure of the analytics as a tool tells it: as on its page, with its remark, or why there is none. Pure. */
import type { Figure } from '@/lib/analytics/figure'
import { record, type Source, type Told } from '../told'
import { count, day, money, plainNumber, ratio, sentence, unknown } from './leaves'

/** @example figureTold(view.performance.twr, 'usd', { label: PERFORMANCE_WORDS.twr.name, route: 'analytics' }) */
export function figureTold(figure: Figure, currency: string, source: Source): Told {
  if (figure.value === null) return unknown(figure.why)
  const value = valueTold(figure.value, figure, currency, source)
  return figure.note === undefined ? value : record({ value, remark: sentence(figure.note) })
}

function valueTold(value: number, { unit }: Pick<Figure, 'unit'>, currency: string, source: Source): Told {
  switch (unit) {
    case 'money':
      return money({ value, currency, source })
    case 'ratio':
      return ratio(value, source)
    case 'number':
      return plainNumber(value, source)
    case 'days':
    case 'count':
      return count(Math.round(value), source)
    case 'day':
      return day(value)
    default:
      return unit satisfies never
  }
}
