/** German: the past of addresses. */
import type { Catalogue } from '@/lib/i18n/translate'

export const chainHistory: Catalogue = {
  'History on {chain}': 'Verlauf auf {chain}',
  'Some of the many token accounts on Solana are read only as far as the owner took part.':
    'Einige der vielen Token-Konten auf Solana werden nur so weit gelesen, wie die Adresse selbst beteiligt war.',
  '{host} does not keep the whole past of Solana.':
    '{host} bewahrt nicht die ganze Vergangenheit von Solana auf.',
  'Nobody tells the history of {chain} without a key. Add one in the settings.':
    'Den Verlauf von {chain} nennt niemand ohne Schlüssel. Er lässt sich in den Einstellungen eintragen.',
  '{chain}: what some transactions paid to the layer below is not told. They are marked as unclear.':
    '{chain}: Was einige Transaktionen an die Ebene darunter gezahlt haben, nennt niemand. Sie sind als unklar markiert.',
  '{chain}: its nodes tell what tokens moved, not every move of {symbol}. What the entries lack of it stands as a difference to what is held.':
    '{chain}: Die Knoten nennen die Bewegungen von Token, aber nicht jede von {symbol}. Was den Buchungen davon fehlt, steht als Differenz zum Bestand da.',
  '{chain}: no node keeps what happened between {from} and {until}.':
    '{chain}: Was zwischen dem {from} und dem {until} geschah, bewahrt kein Knoten auf.',
  '{chain}: nothing before {day} was searched for.': '{chain}: Vor dem {day} wurde nichts gesucht.',
  '{host} could not tell the history.': '{host} konnte den Verlauf nicht nennen.',
}
