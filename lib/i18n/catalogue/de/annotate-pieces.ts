/** Pieces of a collection that change hands, in a note and on a review. */
import type { Catalogue } from '../../translate'

export const annotatePieces: Catalogue = {
  'Send piece {piece} of the contract {collection} to {to}':
    'Stück {piece} vom Vertrag {collection} an {to} senden',
  'Send pieces of the contract {collection} to {to}': 'Stücke vom Vertrag {collection} an {to} senden',
  'Move piece {piece} of the contract {collection} from {owner} to {to}':
    'Stück {piece} vom Vertrag {collection} von {owner} zu {to} bewegen',
  'Move pieces of the contract {collection} from {owner} to {to}':
    'Stücke vom Vertrag {collection} von {owner} zu {to} bewegen',
  'Sends piece {piece} of {collection} from {owner} to {recipient}.':
    'Sendet Stück {piece} von {collection} von {owner} an {recipient}.',
  'Sends pieces of {collection} from {owner} to {recipient}.':
    'Sendet Stücke von {collection} von {owner} an {recipient}.',
}
