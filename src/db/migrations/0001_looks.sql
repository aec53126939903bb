CREATE TABLE "shares" (
	"user_id" text NOT NULL,
	"channel_id" text NOT NULL,
	"shared_at" timestamp with time zone NOT NULL,
	CONSTRAINT "shares_user_id_channel_id_pk" PRIMARY KEY("user_id","channel_id")
);
--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "look" text;--> statement-breakpoint
ALTER TABLE "shares" ADD CONSTRAINT "shares_user_id_people_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."people"("user_id") ON DELETE cascade ON UPDATE no action;