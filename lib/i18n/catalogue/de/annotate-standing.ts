/** Notes that the background shows without the engine. */
import type { Catalogue } from '../../translate'

export const annotateStanding: Catalogue = {
  'Holdfast is locked. Open it from the toolbar to see what this means for you.':
    'Holdfast ist gesperrt. Öffne es aus der Symbolleiste, um zu sehen, was das für dich bedeutet.',
  'Holdfast could not look at what this page asks your wallet for.':
    'Holdfast konnte sich nicht ansehen, was diese Seite von deiner Wallet will.',
  'This page asks your wallet too often. For a while Holdfast looks at none of it: answer none of it.':
    'Diese Seite fragt deine Wallet zu oft. Holdfast sieht sich eine Weile nichts davon an: Beantworte nichts davon.',
  'Holdfast could not look at an address in this page.':
    'Holdfast konnte sich eine Adresse auf dieser Seite nicht ansehen.',
}
