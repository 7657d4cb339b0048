package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os/user"
	"strings"
	"text/tabwriter"
	"time"

	firebase "firebase.google.com/go/v4"

	"paint.wtf/functions/internal/config"
	"paint.wtf/functions/internal/docstore"
	"paint.wtf/functions/internal/roles"
)

const grantUsage = `Usage: paintwtf grant [-by NAME] [-unverified] EMAIL moderator|admin

Gives the account of an e-mail address a role, and records that in audits/. A moderator takes decisions on drawings, an admin
adds, schedules and retires prompts; neither can do what the other can. The role counts from the account's next ID token on:
at once after signing in, within the hour otherwise.

`

const revokeUsage = `Usage: paintwtf revoke [-by NAME] EMAIL moderator|admin

Takes a role from the account of an e-mail address, signs it out everywhere, and records that in audits/. ID tokens that it
has still no longer count as a moderator's or an admin's. Run it again if it was interrupted: what is done already does no harm.

`

const rolesUsage = `Usage: paintwtf roles

Lists the accounts that have a role: e-mail address, roles, and when they last signed in. It goes through all accounts.
`

func grant(ctx context.Context, args []string, _ io.Reader, out, errOut io.Writer) error {
	flags := newFlags("grant", grantUsage, errOut)
	by := operatorFlag(flags)
	unverified := flags.Bool("unverified", false, "grant it although nobody has shown that the address is the account's")
	email, role, err := parseRole(flags, args)
	if err != nil {
		return err
	}
	return withKeeper(ctx, *by, errOut, func(k *roles.Keeper) error {
		changed, err := k.Grant(ctx, email, role, *unverified)
		switch {
		case errors.Is(err, roles.ErrUnverified):
			return fmt.Errorf("%w: anyone may have signed up with it; if you know whose it is, -unverified grants the role", err)
		case err != nil:
			return err
		case changed:
			fmt.Fprintf(out, "%s is %s now\n", email, withArticle(role))
		default:
			fmt.Fprintf(out, "%s is %s already\n", email, withArticle(role))
		}
		return nil
	})
}

func revoke(ctx context.Context, args []string, _ io.Reader, out, errOut io.Writer) error {
	flags := newFlags("revoke", revokeUsage, errOut)
	by := operatorFlag(flags)
	email, role, err := parseRole(flags, args)
	if err != nil {
		return err
	}
	return withKeeper(ctx, *by, errOut, func(k *roles.Keeper) error {
		held, err := k.Revoke(ctx, email, role)
		switch {
		case err != nil:
			return err
		case held:
			fmt.Fprintf(out, "%s is no longer %s, and signed out everywhere\n", email, withArticle(role))
		default:
			fmt.Fprintf(out, "%s was not %s; signed out everywhere all the same\n", email, withArticle(role))
		}
		return nil
	})
}

func listRoles(ctx context.Context, args []string, _ io.Reader, out, errOut io.Writer) error {
	flags := newFlags("roles", rolesUsage, errOut)
	if err := parse(flags, args); err != nil {
		return err
	}
	if flags.NArg() > 0 {
		return fmt.Errorf("%q is one word too many: see paintwtf roles -h", flags.Arg(0))
	}
	return withKeeper(ctx, "", errOut, func(k *roles.Keeper) error {
		members, err := k.Members(ctx)
		if err != nil {
			return err
		}
		table := tabwriter.NewWriter(out, 0, 0, 2, ' ', 0)
		for _, m := range members {
			names := make([]string, len(m.Roles))
			for i, role := range m.Roles {
				names[i] = string(role)
			}
			fmt.Fprintf(table, "%s\t%s\t%s\n", m.Email, strings.Join(names, ", "), day(m.LastSignIn))
		}
		return table.Flush()
	})
}

func operatorFlag(flags *flag.FlagSet) *string {
	return flags.String("by", "", "the `name` of the operator in the audit; the system's user when empty")
}

func parseRole(flags *flag.FlagSet, args []string) (email string, role roles.Role, err error) {
	if err := parse(flags, args); err != nil {
		return "", "", err
	}
	if flags.NArg() != 2 {
		flags.Usage()
		return "", "", errReported
	}
	role, err = roles.Parse(flags.Arg(1))
	return flags.Arg(0), role, err
}

// withKeeper says which project is meant and opens it for the length of f. by is who acts.
func withKeeper(ctx context.Context, by string, errOut io.Writer, f func(*roles.Keeper) error) error {
	c, err := config.Load(ctx)
	if err != nil {
		return err
	}
	project, err := projectOf(c)
	if err != nil {
		return err
	}
	if by == "" {
		current, err := user.Current()
		if err != nil {
			return fmt.Errorf("the system does not say who you are (%w): -by NAME does", err)
		}
		by = current.Username
	}
	app, err := firebase.NewApp(ctx, &firebase.Config{ProjectID: c.Project})
	if err != nil {
		return fmt.Errorf("firebase: %w", err)
	}
	users, err := app.Auth(ctx)
	if err != nil {
		return fmt.Errorf("firebase auth: %w", err)
	}
	documents, err := docstore.Open(ctx, c.Project)
	if err != nil {
		return err
	}
	defer documents.Close()
	fmt.Fprintln(errOut, project)
	return f(&roles.Keeper{Users: users, Documents: documents, By: by})
}

func withArticle(role roles.Role) string {
	if role == roles.Admin {
		return "an admin"
	}
	return "a " + string(role)
}

func day(t time.Time) string {
	if t.IsZero() {
		return "never"
	}
	return t.Format(time.DateOnly)
}
