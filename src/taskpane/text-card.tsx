import type { CustomerView } from '../app/customer';
import { CopyButton } from './copy-button';
import { useLooks } from './looks';
import { Session } from './session';
import { useWords } from './words';

/** The text to send and the points for a call; people send and call themselves. */
export function TextCard({ customer, session }: { readonly customer: CustomerView; readonly session: Session }) {
  const looks = useLooks();
  const say = useWords();
  const { message, guide } = customer;
  if (message === null && guide === null) return null;
  return (
    <section className={looks.card} aria-label={say('message')}>
      {message !== null && (
        <>
          <div className={looks.row}>
            <h2 className={looks.title}>{say('message')}</h2>
            <CopyButton text={message} session={session} />
          </div>
          <div className={looks.text}>{message}</div>
        </>
      )}
      {guide !== null && (
        <>
          <h2 className={looks.title}>{say('guide')}</h2>
          <div className={looks.text}>{guide}</div>
        </>
      )}
      <span className={looks.quiet}>{say('neverSent')}</span>
    </section>
  );
}
