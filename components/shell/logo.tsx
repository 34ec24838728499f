/** The product's mark: a stem held by its roots. Decorative; the name stands beside it. */

export function Logo({ size = 20 }: { size?: number }) {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 20 20"
      width={size}
      height={size}
      fill="none"
      className="shrink-0"
      stroke="currentColor"
      strokeLinecap="round"
    >
      <path d="M10 2v9" strokeWidth="2.6" />
      <path d="M10 9.5c0 3.5-1.8 5.5-6 6.5M10 9.5c0 3.5 1.8 5.5 6 6.5M10 11v7" strokeWidth="1.9" />
      <path d="M6 5.5c0 1.5 1.6 2.5 4 2.5s4-1 4-2.5" strokeWidth="1.6" />
    </svg>
  )
}
