/** German: plans that are carried out, what sets them off, and automatic mode, as the engine says it. Informal address. */
import type { Catalogue } from '@/lib/i18n/translate'

export const rebalanceRuns: Catalogue = {
  'Its date has come.': 'Der Termin ist da.',
  'Outside the band: {names}.': 'Außerhalb des Bandes: {names}.',
  'The weights are {percent} % away from their targets.':
    'Die Gewichte weichen {percent} % von den Zielen ab.',
  'Money has come that is to be invested.': 'Es ist Geld eingegangen, das angelegt werden soll.',
}
