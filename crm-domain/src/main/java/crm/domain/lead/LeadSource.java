package crm.domain.lead;

/** How a lead came to be known, and from which side the first step came. */
public enum LeadSource {
    WEB_FORM(Channel.INBOUND),
    TRADE_SHOW(Channel.OUTBOUND),
    PHONE_INQUIRY(Channel.INBOUND),
    IMPORTED_LIST(Channel.OUTBOUND),
    ADVERTISING(Channel.INBOUND),
    EMAIL_CAMPAIGN(Channel.OUTBOUND),
    SOCIAL_MEDIA(Channel.INBOUND),
    REFERRAL(Channel.INBOUND),
    PARTNER(Channel.INBOUND),
    OTHER(Channel.OUTBOUND);

    private final Channel channel;

    LeadSource(Channel channel) {
        this.channel = channel;
    }

    /** The channel a lead of this source has unless somebody says otherwise. */
    public Channel channel() {
        return channel;
    }
}
