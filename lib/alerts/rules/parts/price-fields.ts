/** Fields that several rules of prices share. */
import { say } from '@/lib/core/sentence'
import type { AlertField } from '../../define-alert-rule'

export const assetField = { key: 'asset', label: say('Asset'), kind: 'asset' } as const satisfies AlertField

export const priceField = { key: 'price', label: say('Price'), kind: 'money' } as const satisfies AlertField

export const backField = {
  key: 'back',
  label: say('Ends when it is back by'),
  help: say('A price that plays around the limit is told once, not at each touch.'),
  kind: 'percent',
  standard: 0.005,
  least: 0,
  most: 0.5,
} as const satisfies AlertField
