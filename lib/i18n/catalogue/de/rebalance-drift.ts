/** German: how strategies stand against their targets, on the dashboard, in the popup, in notes and at the desk. */
import type { Catalogue } from '../../translate'

export const rebalanceDrift: Catalogue = {
  'The targets of this strategy have not been computed yet.':
    'Die Zielgewichte dieser Strategie sind noch nicht berechnet.',
  '{account} has not been read yet.': '{account} wurde noch nicht gelesen.',
  'The accounts of this strategy have nothing that it counts.':
    'Die Konten dieser Strategie haben nichts, was sie zählt.',
  '{strategy}: {sleeve} goes from {before} to about {after} and leaves its band of {low} to {high}.':
    '{strategy}: {sleeve} geht von {before} auf etwa {after} und verlässt sein Band von {low} bis {high}.',
  '{strategy}: {sleeve} goes from {before} to about {after} and leaves its band of {low} to {high}; {most} would keep it inside.':
    '{strategy}: {sleeve} geht von {before} auf etwa {after} und verlässt sein Band von {low} bis {high}; mit {most} bliebe es darin.',
  '{strategy}: {sleeve} is outside its band of {low} to {high} and goes further, from {before} to about {after}.':
    '{strategy}: {sleeve} ist außerhalb seines Bandes von {low} bis {high} und geht weiter weg, von {before} auf etwa {after}.',
  '{strategy}: {sleeve} goes from {before} to about {after}; its band is {low} to {high}.':
    '{strategy}: {sleeve} geht von {before} auf etwa {after}; sein Band ist {low} bis {high}.',
  '{strategy}: the money that it keeps goes from {before} to about {after}, out of its band of {low} to {high}.':
    '{strategy}: Das Geld, das sie behält, geht von {before} auf etwa {after}, aus seinem Band von {low} bis {high}.',
  '{strategy}: the money that it keeps goes from {before} to about {after}; its band is {low} to {high}.':
    '{strategy}: Das Geld, das sie behält, geht von {before} auf etwa {after}; sein Band ist {low} bis {high}.',
  'Stays in its band': 'Bleibt in seinem Band',
  'Leaves its band': 'Verlässt sein Band',
  'Further out of its band': 'Weiter aus seinem Band heraus',
  'Nearer to its band': 'Näher an seinem Band',
  'Bands of your strategies': 'Bänder deiner Strategien',
  '{before} before, about {after} afterwards; band {low} to {high}':
    'vorher {before}, danach etwa {after}; Band {low} bis {high}',
  'Would stay inside:': 'Bliebe darin:',
  'Outside: {name} {weight} ({low}–{high})': 'Außerhalb: {name} {weight} ({low}–{high})',
  '{count} outside: {name} {weight} ({low}–{high})': {
    one: '{count} außerhalb: {name} {weight} ({low}–{high})',
    other: '{count} außerhalb: {name} {weight} ({low}–{high})',
  },
  Strategies: 'Strategien',
  'as it is': 'wie es ist',
  sell: 'verkaufe',
  buy: 'kaufe',
  'Make a dry run': 'Probelauf machen',
  'Other strategies': 'Weitere Strategien',
  'What bringing it back costs is told by a dry run.': 'Was das Zurückbringen kostet, sagt ein Probelauf.',
  'Open {name}': '{name} öffnen',
  'Back to its band': 'Zurück ins Band',
  'Back to its target': 'Zurück zum Ziel',
}
