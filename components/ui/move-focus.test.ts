// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { alongLine, moveFocus } from './move-focus'

function list(direction: 'ltr' | 'rtl'): HTMLElement {
  const made = document.createElement('div')
  made.style.direction = direction
  made.innerHTML = '<button>1</button><button>2</button><button>3</button>'
  document.body.replaceChildren(made)
  made.querySelector('button')?.focus()
  return made
}
const focused = () => document.activeElement?.textContent

test('the arrow to the right goes on, and goes back where reading runs from right to left', () => {
  const english = list('ltr')
  expect(alongLine(english, 'ArrowRight')).toBe(1)
  moveFocus(english, 'button', 'ArrowRight')
  expect(focused()).toBe('2')
  const arabic = list('rtl')
  expect(alongLine(arabic, 'ArrowLeft')).toBe(1)
  moveFocus(arabic, 'button', 'ArrowLeft')
  expect(focused()).toBe('2')
  moveFocus(arabic, 'button', 'ArrowDown')
  expect(focused()).toBe('3')
  expect(alongLine(arabic, 'ArrowDown')).toBeUndefined()
})
