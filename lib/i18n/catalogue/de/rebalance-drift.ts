/** German: how strategies stand against their targets, on the dashboard, in the popup, in notes and at the desk. */
import type { Catalogue } from '../../translate'

export const rebalanceDrift: Catalogue = {
  'The targets of this strategy have not been computed yet.':
    'Die Zielgewichte dieser Strategie sind noch nicht berechnet.',
  '{account} has not been read yet.': '{account} wurde noch nicht gelesen.',
  'The accounts of this strategy have nothing that it counts.':
    'Die Konten dieser Strategie haben nichts, was sie zählt.',
}
