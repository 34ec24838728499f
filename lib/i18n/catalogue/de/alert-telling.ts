/** German: looking at rules of alerts, and telling what they found. Informal address. */
import type { Catalogue } from '@/lib/i18n/translate'

export const alertTelling: Catalogue = {
  '{count} alerts while Holdfast was closed or locked': {
    one: '{count} Meldung, während Holdfast geschlossen oder gesperrt war',
    other: '{count} Meldungen, während Holdfast geschlossen oder gesperrt war',
  },
  '{count} alerts at once': { one: '{count} Meldung auf einmal', other: '{count} Meldungen auf einmal' },
  'and {count} more alerts': { one: 'und {count} weitere Meldung', other: 'und {count} weitere Meldungen' },
  'Rule: {name}': 'Regel: {name}',
  'This is a test': 'Dies ist ein Test',
  'Alerts reach you like this.': 'So erreichen dich Meldungen.',
  'It is so already: {words}': 'Das ist schon so: {words}',
  'It is not so at the moment.': 'Das ist im Moment nicht so.',
  'It is not known whether this is so now.': 'Ob das jetzt so ist, ist nicht bekannt.',
  'It is told when it happens.': 'Es wird gemeldet, wenn es geschieht.',
  'It is asked for with the next look.': 'Das wird beim nächsten Nachsehen abgefragt.',
  'The portfolio has not been read yet.': 'Das Portfolio wurde noch nicht gelesen.',
  'This rule does not exist any more.': 'Diese Regel gibt es nicht mehr.',
  'This rule cannot be saved as it is.': 'Diese Regel kann so nicht gespeichert werden.',
  'This version of Holdfast does not know this kind of rule.':
    'Diese Version von Holdfast kennt diese Art von Regel nicht.',
  'The account of this rule was removed. Choose another one, or remove the rule.':
    'Das Konto dieser Regel wurde entfernt. Wähle ein anderes oder entferne die Regel.',
  'The strategy of this rule was removed. Choose another one, or remove the rule.':
    'Die Strategie dieser Regel wurde entfernt. Wähle eine andere oder entferne die Regel.',
  'There are {count} rules already. Remove one that you do not need any more.': {
    one: 'Es gibt schon {count} Regel. Entferne eine, die du nicht mehr brauchst.',
    other: 'Es gibt schon {count} Regeln. Entferne eine, die du nicht mehr brauchst.',
  },
}
