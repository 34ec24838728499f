/** German: sentences about what may be sent to a model, and about its answers (`lib/assistant/{privacy,answer,prompt}`). */
import type { Catalogue } from '@/lib/i18n/translate'

export const assistantAnswer: Catalogue = {
  'Holdfast kept an answer of its own from the model, because a part of it is not on the list.':
    'Holdfast hat dem Modell eine eigene Antwort vorenthalten, weil ein Teil davon nicht auf der Liste steht.',
  'The answer is too long for a model. Ask for less at once.':
    'Die Antwort ist zu lang für ein Modell. Frag nach weniger auf einmal.',
  'What did I pay in fees this year?': 'Was habe ich dieses Jahr an Gebühren bezahlt?',
  'How far am I from my targets?': 'Wie weit bin ich von meinen Zielen entfernt?',
}
