/**
 * Boxes of Form 8949 and lines of Schedule D (Form 1040) for disposals that no broker has reported, by tax year. From 2025 on
 * digital assets have boxes of their own: "Do not use box C to report digital asset transactions. Use box I", and L for F
 * (IRS, Instructions for Form 8949, 2025). Which disposals a broker has reported on a Form 1099-DA (boxes G, H, J, K), the
 * books do not know.
 */
export interface UsBoxes {
  /** Part I and line 3. */
  short: 'C' | 'I'
  /** Part II and line 10. */
  long: 'F' | 'L'
}

export const FIRST_YEAR_OF_DIGITAL_BOXES = 2025

/** @example usBoxes(2025) // { short: 'I', long: 'L' } */
export const usBoxes = (year: number): UsBoxes =>
  year >= FIRST_YEAR_OF_DIGITAL_BOXES ? { short: 'I', long: 'L' } : { short: 'C', long: 'F' }
