/** The same for all. */
import { say } from '@/lib/core/sentence'
import { defineMethod } from './define-method'

export const equal = defineMethod({
  id: 'equal',
  name: say('Equal weights'),
  about: say('The same weight for each asset or group. Takes nothing for granted about prices to come.'),
  fields: [],
  weigh: ({ sleeves }) => ({
    weights: new Map(sleeves.map(({ id }) => [id, 1 / sleeves.length])),
    remarks: [],
  }),
})
