/** German: what is missing or unsure in the past, and what can be done. */
import type { Catalogue } from '@/lib/i18n/translate'

export const inbox: Catalogue = {
  '{account} would have held less than nothing of {asset}: {quantity} are missing. An entry before that is not known.':
    '{account} hätte weniger als nichts von {asset} gehabt: Es fehlen {quantity}. Ein früherer Eintrag ist nicht bekannt.',
  '{asset} of {account} grows by itself: interest of {difference} is in no entry yet.':
    '{asset} von {account} wächst von selbst: Zinsen von {difference} stehen noch in keinem Eintrag.',
  'The entries of {account} come to {derived} {asset}, but it holds {live}. The difference is {difference}.':
    'Die Einträge von {account} ergeben {derived} {asset}, vorhanden sind aber {live}. Der Unterschied beträgt {difference}.',
  'The cost of {quantity} {asset} of {account} is not known. Their gain is in no total.':
    'Was {quantity} {asset} von {account} gekostet haben, ist nicht bekannt. Ihr Gewinn steht in keiner Summe.',
  '{quantity} {asset} left {account}, and several deposits may be where they arrived. Choose one.':
    '{quantity} {asset} gingen von {account} ab, und mehrere Einzahlungen kommen als Ziel infrage. Wähle eine aus.',
  '{quantity} {asset} left {account}, and none of your accounts tells where they arrived.':
    '{quantity} {asset} gingen von {account} ab, und keines deiner Konten sagt, wo sie ankamen.',
  '{quantity} {asset} arrived at {account}, and several withdrawals may be where they came from. Choose one.':
    '{quantity} {asset} kamen bei {account} an, und mehrere Auszahlungen kommen als Herkunft infrage. Wähle eine aus.',
  '{quantity} {asset} arrived at {account}, and none of your accounts tells where they came from.':
    '{quantity} {asset} kamen bei {account} an, und keines deiner Konten sagt, woher.',
  '{account}: {count} entries are not fully understood. Amounts are true, the kind may not be.': {
    one: '{account}: {count} Eintrag ist nicht ganz verstanden. Die Mengen stimmen, die Art vielleicht nicht.',
    other:
      '{account}: {count} Einträge sind nicht ganz verstanden. Die Mengen stimmen, die Art vielleicht nicht.',
  },
  'Nobody knows which asset {account} means by {asset}.':
    'Niemand weiß, welches Asset {account} mit {asset} meint.',
  'No source knows what {asset} was worth on some of your days.':
    'Keine Quelle weiß, was {asset} an einigen deiner Tage wert war.',
  'A part of the history of {account} could not be read. Holdfast tries again.':
    'Ein Teil des Verlaufs von {account} war nicht lesbar. Holdfast versucht es noch einmal.',
  'What may be the other side': 'Was die Gegenseite sein kann',
  'exactly as much': 'genau so viel',
  '{difference} less than left': '{difference} weniger, als abging',
  '{difference} more than left': '{difference} mehr, als abging',
  'No account of yours shows the other side. These come nearest; link one if you know better.':
    'Keines deiner Konten zeigt die Gegenseite. Diese kommen ihr am nächsten; verbinde, wenn du es besser weißt.',
  'Linked with {account}, {time}.': 'Verbunden mit {account}, {time}.',
  Undo: 'Zurücknehmen',
  'Arrow keys move between entries, Enter opens one.':
    'Pfeiltasten gehen von Eintrag zu Eintrag, die Eingabetaste öffnet einen.',
}
