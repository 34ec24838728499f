/** Heading of a step; it takes the focus when the step appears, so that a screen reader starts there. */
import { type ReactNode, useEffect, useRef } from 'react'

export function StepHeading({ children }: { children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <h1 ref={heading} tabIndex={-1} className="text-xl font-semibold tracking-tight outline-none">
      {children}
    </h1>
  )
}
