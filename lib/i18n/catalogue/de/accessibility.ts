/** German: contrast, and what a screen reader is told. */
import type { Catalogue } from '@/lib/i18n/translate'

export const accessibility: Catalogue = {
  Contrast: 'Kontrast',
  'More contrast': 'Mehr Kontrast',
  'readable, low vision, accessibility, strong lines':
    'lesbar, Sehschwäche, Barrierefreiheit, kräftige Linien',
}
