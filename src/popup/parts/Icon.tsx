/** Our own line icons on a 24 grid. */
const paths = {
  phone:
    'M6.5 3.5h3l1.5 4-2 1.7a12 12 0 0 0 5.8 5.8l1.7-2 4 1.5v3a2 2 0 0 1-2.2 2A16.5 16.5 0 0 1 4.5 5.700a2 2 0 0 1 2-2.200z',
  copy: 'M9 9h10v11H9zM5 15V4h10',
  check: 'M5 12.500l4.500 4.500L19 7.500',
  expand: 'M14 4h6v6M20 4l-8 8M18 14v6H4V6h6',
  gear: 'M4 7h9M17 7h3M4 17h3M11 17h9M15 4.500v5M9 14.500v5',
  alert: 'M12 4l9 16H3zM12 10v4.500M12 17.300v.2',
  back: 'M14 5l-7 7 7 7',
  forward: 'M10 5l7 7-7 7',
  clock: 'M12 3.500a8.500 8.500 0 1 0 .01 0M12 7.500V12l3 2',
  plus: 'M12 5v14M5 12h14',
  again: 'M19 12a7 7 0 1 1-2.200-5.100M19 4v4h-4',
  qr: 'M4 4h6v6H4zM14 4h6v6h-6zM4 14h6v6H4zM14 14h2v2M20 14v2M14 20h2M18 18h2v2',
  mail: 'M3.500 6h17v12.500h-17zM4 6.500l8 6.500 8-6.500',
  pen: 'M4 20l1-4L16 5l3 3L8 19zM14 7l3 3',
  door: 'M6 21V4.500L14 3v18M14 5h4v16M4 21h16M11 12v.2',
} as const;

export type IconName = keyof typeof paths;

/** Decoration only: the words beside it carry the meaning. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
      <path d={paths[name]} />
    </svg>
  );
}

/** The product's mark: a door left ajar. */
export function Mark() {
  return (
    <svg class="mark" viewBox="0 0 24 24" aria-hidden="true" fill="currentColor">
      <path d="M5 3h8v2H7v14h6v2H5z" />
      <path d="M11 6.500 19 4v16l-8-2.500z" />
    </svg>
  );
}
