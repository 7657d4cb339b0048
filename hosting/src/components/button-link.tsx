import type { ComponentChildren } from "preact";

interface Props {
  href: string;
  look?: "main" | "sun" | "";
  big?: boolean;
  children: ComponentChildren;
}

/** A link that acts as a button: it can be opened in a new tab, and the space bar presses it. */
export function ButtonLink({ href, look = "", big, children }: Props) {
  const classes = ["button", look && `button--${look}`, big && "button--big"]
    .filter(Boolean)
    .join(" ");
  return (
    <a
      class={classes}
      href={href}
      role="button"
      onKeyDown={(event) => {
        if (event.key !== " ") return;
        event.preventDefault();
        event.currentTarget.click();
      }}
    >
      {children}
    </a>
  );
}
