import { ButtonLink } from "../components/button-link";
import { Note } from "../components/note";
import { useTitle } from "../hooks/use-title";
import { strings } from "../strings";

export function NotFound() {
  useTitle(strings.problem.notFound);
  return (
    <Note alone title={strings.problem.notFound} text={strings.problem.notFoundMore} mood="puzzled">
      <ButtonLink href="/" look="sun">
        {strings.problem.toPrompts}
      </ButtonLink>
    </Note>
  );
}
