/** Three blocks of a stack. */
export const Logo = ({ className = 'size-6' }: { className?: string }) => (
  <svg viewBox="0 0 24 24" aria-hidden="true" className={`${className} fill-accent`}>
    <rect x="1" y="3.5" width="22" height="4.7" rx="2" />
    <rect x="1" y="10" width="16.3" height="4.7" rx="2" opacity=".75" />
    <rect x="1" y="16.5" width="10" height="4.7" rx="2" opacity=".5" />
  </svg>
)
