/**
 * The palette of charts, as theme.css states it: with each kind of cones missing (matrices of Machado, Oliveira and Fernandes, 2009,
 * full severity) any two colours can be told apart, and each stands out from what it is drawn on (WCAG 1.4.11).
 */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { SERIES } from './series-colour'

type Triple = readonly [number, number, number]
type Matrix = readonly [Triple, Triple, Triple]

const theme = readFileSync('components/theme.css', 'utf8')

/** Both colours of a token: light, dark. */
function pairOf(token: string): readonly [string, string] {
  const [, light, dark] =
    new RegExp(`--color-${token}: light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\)`).exec(theme) ?? []
  if (light === undefined || dark === undefined) throw new Error(`theme.css has no ${token}`)
  return [light, dark]
}

const linear = (hex: string): Triple => {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return [r, g, b]
}
const times = (matrix: Matrix, [a, b, c]: Triple): Triple => {
  const row = ([x, y, z]: Triple) => x * a + y * b + z * c
  return [row(matrix[0]), row(matrix[1]), row(matrix[2])]
}

const VISIONS: Readonly<Record<string, Matrix>> = {
  'all cones': [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
}

const TO_LMS: Matrix = [
  [0.4122214708, 0.5363325363, 0.0514459929],
  [0.2119034982, 0.6806995451, 0.1073969566],
  [0.0883024619, 0.2817188376, 0.6299787005],
]
const TO_LAB: Matrix = [
  [0.2104542553, 0.793617785, -0.0040720468],
  [1.9779984951, -2.428592205, 0.4505937099],
  [0.0259040371, 0.7827717662, -0.808675766],
]
/** Oklab, in which a step of 0.02 can just be seen. */
const perceived = (colour: Triple): Triple => {
  const [l, m, s] = times(TO_LMS, colour)
  return times(TO_LAB, [Math.cbrt(l), Math.cbrt(m), Math.cbrt(s)])
}
const seenWith = (matrix: Matrix, hex: string): Triple => {
  const [r, g, b] = times(matrix, linear(hex))
  const within = (part: number) => Math.min(1, Math.max(0, part))
  return perceived([within(r), within(g), within(b)])
}
const apart = (a: Triple, b: Triple): number => Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2])

const luminance = (hex: string): number => {
  const [r, g, b] = linear(hex)
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
const contrast = (a: string, b: string): number => {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].toSorted((x, y) => x - y)
  return (high + 0.05) / (low + 0.05)
}

/** Four steps that can just be seen. */
const LEAST_APART = 0.085
const TOKENS = [...Array.from({ length: SERIES }, (_, at) => `series-${at + 1}`), 'series-other']

/** Pairs that are too near to each other with these cones. */
const mistaken = (colours: readonly string[], matrix: Matrix): string[] =>
  colours.flatMap((first, at) =>
    colours
      .slice(at + 1)
      .filter((second) => apart(seenWith(matrix, first), seenWith(matrix, second)) < LEAST_APART)
      .map((second) => `${first} and ${second}`),
  )

for (const [at, scheme] of ['light', 'dark'].entries()) {
  const colourOf = (token: string): string => pairOf(token)[at] ?? ''
  const palette = TOKENS.map(colourOf)

  test.each(Object.entries(VISIONS))(`${scheme}: no two series look alike with %s`, (_name, matrix) => {
    expect(mistaken(palette, matrix)).toEqual([])
  })

  test(`${scheme}: each series stands out from card and page`, () => {
    for (const colour of palette)
      for (const ground of ['surface', 'canvas'])
        expect(contrast(colour, colourOf(ground)), `${colour} on ${ground}`).toBeGreaterThanOrEqual(3)
  })
}

test('red and green of one lightness are mistaken without the cones for green, and the computation says so', () => {
  expect(mistaken(['#a65040', '#727a20'], VISIONS.deuteranopia ?? TO_LMS)).not.toEqual([])
  expect(mistaken(['#2f6690', '#6d5f9e'], VISIONS.deuteranopia ?? TO_LMS)).not.toEqual([])
  expect(contrast('#ffffff', '#000000')).toBeCloseTo(21, 5)
})
