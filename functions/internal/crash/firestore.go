//go:build crash

package crash

import (
	"context"
	"os"
	"path"
	"slices"
	"strings"

	"cloud.google.com/go/firestore/apiv1/firestorepb"
	"google.golang.org/api/option"
	"google.golang.org/grpc"
	"google.golang.org/grpc/credentials/insecure"
)

// Firestore are the options of a client whose commits are steps, on the emulator.
func Firestore() []option.ClientOption {
	// The library dials the emulator by itself, without asking for options, and takes a connection instead.
	connection, err := grpc.NewClient(os.Getenv("FIRESTORE_EMULATOR_HOST"), grpc.WithTransportCredentials(insecure.NewCredentials()),
		grpc.WithPerRPCCredentials(owner{}), grpc.WithUnaryInterceptor(watchCommits))
	if err != nil {
		panic(err)
	}
	return []option.ClientOption{option.WithGRPCConn(connection)}
}

// owner is whom the emulator lets do everything.
type owner struct{}

func (owner) GetRequestMetadata(context.Context, ...string) (map[string]string, error) {
	return map[string]string{"authorization": "Bearer owner"}, nil
}

func (owner) RequireTransportSecurity() bool { return false }

func watchCommits(ctx context.Context, method string, request, reply any, connection *grpc.ClientConn,
	invoke grpc.UnaryInvoker, options ...grpc.CallOption) error {
	err := invoke(ctx, method, request, reply, connection, options...)
	if r, ok := request.(interface{ GetWrites() []*firestorepb.Write }); ok && err == nil && len(r.GetWrites()) > 0 {
		after("documents " + strings.Join(changed(r.GetWrites()), ", "))
	}
	return err
}

// changed are the collections of what is written and deleted, each once, in order.
func changed(writes []*firestorepb.Write) (collections []string) {
	for _, write := range writes {
		name, what := write.GetUpdate().GetName(), ""
		if deleted := write.GetDelete(); deleted != "" {
			name, what = deleted, " (deleted)"
		}
		collections = append(collections, path.Base(path.Dir(name))+what)
	}
	slices.Sort(collections)
	return slices.Compact(collections)
}
