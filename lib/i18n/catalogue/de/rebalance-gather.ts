/** German sentences of strategies, and of what a plan is gathered from. */
import type { Catalogue } from '@/lib/i18n/translate'

export const rebalanceGather: Catalogue = {
  'Money that is kept is no asset of its own here: choose it below.':
    'Geld, das behalten wird, ist hier kein eigener Wert: Wähle es weiter unten.',
  'Choose at least one asset that may be traded.': 'Wähle mindestens einen Wert, der gehandelt werden darf.',
  '{asset} is not an asset that can be balanced.': '{asset} ist kein Wert, der ausgeglichen werden kann.',
  'Made-up money and real money cannot be balanced together. Choose the one or the other.':
    'Spielgeld und echtes Geld lassen sich nicht zusammen ausgleichen. Wähle das eine oder das andere.',
  'The time zone of this strategy is not one that is known.':
    'Die Zeitzone dieser Strategie ist nicht bekannt.',
  'This strategy does not exist any more.': 'Diese Strategie gibt es nicht mehr.',
  'The strategy was changed. Look at it, then switch automatic mode on again if you want it.':
    'Die Strategie wurde geändert. Sieh sie dir an und schalte den Automatikbetrieb wieder ein, wenn du ihn willst.',
  'A run of this strategy is not ended. End it first, then remove the strategy.':
    'Ein Durchlauf dieser Strategie ist nicht beendet. Beende ihn zuerst, dann entferne die Strategie.',
  'This is not the plan that was shown. Make it anew.':
    'Das ist nicht der Plan, der gezeigt wurde. Erstelle ihn neu.',
  'This plan has ended: prices have moved on. Make it anew.':
    'Dieser Plan ist abgelaufen: Die Preise haben sich bewegt. Erstelle ihn neu.',
  'The portfolio that this strategy is of does not exist any more. Edit the strategy and choose another one.':
    'Das Portfolio dieser Strategie gibt es nicht mehr. Bearbeite die Strategie und wähle ein anderes.',
  'No account is left in this strategy. Edit it and choose accounts that exist.':
    'In dieser Strategie ist kein Konto übrig. Bearbeite sie und wähle Konten, die es gibt.',
  '{count} accounts of this strategy do not exist any more.': {
    one: '{count} Konto dieser Strategie gibt es nicht mehr.',
    other: '{count} Konten dieser Strategie gibt es nicht mehr.',
  },
  '{count} accounts with made-up money are left out: the others are real.': {
    one: '{count} Konto mit Spielgeld bleibt draußen: Die anderen sind echt.',
    other: '{count} Konten mit Spielgeld bleiben draußen: Die anderen sind echt.',
  },
}
